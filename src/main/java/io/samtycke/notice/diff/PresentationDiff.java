package io.samtycke.notice.diff;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import io.samtycke.notice.Appearance;

/** The banner's texts and looks: how something is said is no reason to ask again, what is said is elsewhere. */
final class PresentationDiff {

    private static final String SUBJECT = "appearance";

    private final Changes changes;

    PresentationDiff(Changes changes) {
        this.changes = changes;
    }

    /** @param before by language, then by text key */
    void texts(Map<String, Map<String, String>> before, Map<String, Map<String, String>> after) {
        Set<String> languages = new LinkedHashSet<>(before.keySet());
        languages.addAll(after.keySet());
        for (String language : languages) {
            Map<String, String> from = before.get(language);
            Map<String, String> to = after.get(language);
            String path = "texts." + language;
            String subject = "texts in " + language;
            if (from == null) {
                changes.add(Change.Kind.ADDED, path, subject, subject + " added", null, to, Why.IMMATERIAL);
            } else if (to == null) {
                changes.add(Change.Kind.REMOVED, path, subject, subject + " removed", from, null, Why.IMMATERIAL);
            } else {
                Set<String> keys = new LinkedHashSet<>(from.keySet());
                keys.addAll(to.keySet());
                keys.forEach(key -> changes.value(path + "." + key, subject, key, from.get(key), to.get(key),
                        Why.IMMATERIAL));
            }
        }
    }

    void appearance(Appearance before, Appearance after) {
        one("layout", before.layout(), after.layout());
        one("position", before.position(), after.position());
        colors("colors", before.colors(), after.colors());
        colors("colorsDark", before.colorsDark(), after.colorsDark());
        one("radius", before.radius(), after.radius());
        one("font", before.font(), after.font());
        one("logo", before.logo(), after.logo());
    }

    private void colors(String theme, Appearance.Colors before, Appearance.Colors after) {
        if (before == null || after == null) {
            if (before != after) {
                changes.add(before == null ? Change.Kind.ADDED : Change.Kind.REMOVED, "appearance." + theme, SUBJECT,
                        SUBJECT + ": " + theme + (before == null ? " added" : " removed"), before, after,
                        Why.IMMATERIAL);
            }
            return;
        }
        one(theme + ".background", before.background(), after.background());
        one(theme + ".text", before.text(), after.text());
        one(theme + ".primary", before.primary(), after.primary());
        one(theme + ".primaryText", before.primaryText(), after.primaryText());
        one(theme + ".border", before.border(), after.border());
    }

    private void one(String member, Object before, Object after) {
        changes.value("appearance." + member, SUBJECT, member, before, after, Why.IMMATERIAL);
    }
}
