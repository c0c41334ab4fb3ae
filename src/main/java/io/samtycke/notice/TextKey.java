package io.samtycke.notice;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of both layers and of placeholders, by the names that the configuration uses for them. */
public final class TextKey {

    /** A notice without one of these is not published. */
    public static final List<String> REQUIRED = List.of(
            "title", "intro", "acceptAll", "rejectAll", "settings", "policyLink",
            "settingsTitle", "settingsIntro", "save", "withdraw", "close", "alwaysOn", "details",
            "provider", "privacyPolicy", "transfer", "lifetime", "session", "firstParty", "thirdParty",
            "kindCookie", "kindLocal", "kindSession", "kindIndexeddb", "controller", "version", "saved",
            "placeholder", "loadOnce", "alwaysAllow");

    /** A site may add these: where its policy is, its visitors' rights, and what to do about cookies of others. */
    public static final Set<String> OPTIONAL = Set.of("policyUrl", "rights", "undeletable");

    static final Set<String> ALL = Stream.concat(REQUIRED.stream(), OPTIONAL.stream())
            .collect(Collectors.toUnmodifiableSet());

    private TextKey() {
    }

    static boolean isKnown(String key) {
        return ALL.contains(key);
    }
}
