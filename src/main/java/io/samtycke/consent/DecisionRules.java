package io.samtycke.consent;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.samtycke.notice.PublishedVersion;
import io.samtycke.platform.Violation;

/** What makes a decision unreadable (400), and what makes it contradict the notice it is about (422). */
public final class DecisionRules {

    /** The form of a visitor id: 128 bits as base64url (RFC 4648 §5). */
    public static final String VISITOR = "[A-Za-z0-9_-]{22}";

    private static final String UUID_4_OR_7 = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[47][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}";
    /** The surface of a decision that was made with another tool and taken over: nobody was shown our banner. */
    private static final String TAKEOVER = "takeover";
    private static final List<String> SURFACES = List.of("banner", "preferences", "placeholder", "api", TAKEOVER);
    private static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";

    private DecisionRules() {
    }

    static List<Violation> malformed(DecisionRequest decision) {
        List<Violation> found = new ArrayList<>();
        matches(found, "id", decision.id(), UUID_4_OR_7, "must be a UUID of version 4 or 7");
        matches(found, "visitor", decision.visitor(), VISITOR, "must be 22 characters of base64url: 128 random bits");
        if (decision.version() == null || decision.version() < 1) {
            found.add(new Violation("version", "must be the number of a published version"));
        }
        if (Action.of(decision.action()).isEmpty()) {
            found.add(new Violation("action", "must be one of accept_all, reject_all, save, withdraw"));
        }
        if (decision.categories() == null) {
            found.add(new Violation("categories", "must hold a choice for every category that is not required"));
        } else {
            noNulls(found, "categories", decision.categories());
        }
        noNulls(found, "services", decision.services());
        matches(found, "language", decision.language(), LANGUAGE, "must be a language such as sv or nb");
        if (decision.surface() == null || !SURFACES.contains(decision.surface())) {
            found.add(new Violation("surface", "must be one of " + String.join(", ", SURFACES)));
        }
        if (!isTime(decision.decidedAt())) {
            found.add(new Violation("decidedAt", "must be a time such as 2026-11-22T09:00:00Z"));
        }
        return found;
    }

    /** @param decision one that is not malformed */
    static List<Violation> contradictions(DecisionRequest decision, PublishedVersion version) {
        List<Violation> found = new ArrayList<>();
        for (String category : version.optional()) {
            if (!decision.categories().containsKey(category)) {
                found.add(new Violation("categories." + category, "is missing: say true or false"));
            }
        }
        for (String category : decision.categories().keySet()) {
            if (version.required().contains(category)) {
                found.add(new Violation("categories." + category, "is always on and not decided by visitors"));
            } else if (!version.optional().contains(category)) {
                found.add(new Violation("categories." + category, "is not a category of version " + version.version()
                        + "; its categories are " + String.join(", ", version.optional())));
            }
        }
        for (String service : decision.services().keySet()) {
            if (!version.services().contains(service)) {
                found.add(new Violation("services." + service, "is not a service of version " + version.version()));
            }
        }
        Action action = Action.of(decision.action()).orElseThrow();
        if (!action.agreesWith(decision.categories())) {
            found.add(new Violation("action", action + " does not agree with categories: "
                    + (action == Action.ACCEPT_ALL ? "all must be true" : "all must be false")));
        }
        if (action != Action.SAVE && decision.surface().equals(TAKEOVER)) {
            found.add(new Violation("action", "must be save: what is taken over was decided elsewhere"));
        }
        return found;
    }

    private static void matches(List<Violation> found, String field, String value, String pattern, String expected) {
        if (value == null || !value.matches(pattern)) {
            found.add(new Violation(field, expected));
        }
    }

    private static void noNulls(List<Violation> found, String field, Map<String, Boolean> choices) {
        choices.forEach((key, choice) -> {
            if (choice == null) {
                found.add(new Violation(field + "." + key, "must be true or false"));
            }
        });
    }

    private static boolean isTime(String text) {
        try {
            return text != null && OffsetDateTime.parse(text).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
