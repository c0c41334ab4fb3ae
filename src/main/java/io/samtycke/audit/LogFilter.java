package io.samtycke.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.samtycke.consent.Action;
import io.samtycke.platform.Act;
import io.samtycke.platform.ProblemException;
import io.samtycke.platform.Violation;

/**
 * Which records are asked for; null members do not restrict.
 *
 * @param from first time, included
 * @param to last time, excluded
 * @param granted whether {@code category} was granted or refused
 * @param restricted whether restricted visitors' records are wanted, too
 */
record LogFilter(
        Instant from,
        Instant to,
        String visitor,
        Action action,
        String category,
        Boolean granted,
        Integer version,
        String language,
        boolean restricted) {

    /** Reads the filter as the query string has it, or says what is wrong with it. */
    static LogFilter of(
            String from, String to, String visitor, String action, String category, String granted,
            Integer version, String language, boolean restricted) {
        List<Violation> wrong = new ArrayList<>();
        Instant start = time(wrong, "from", from);
        Instant end = time(wrong, "to", to);
        Action done = action == null ? null : Action.of(action).orElse(null);
        if (action != null && done == null) {
            wrong.add(new Violation("action", "must be one of accept_all, reject_all, save, withdraw"));
        }
        // Boolean.parseBoolean would take 1 or yes for false, and an auditor would believe the answer
        if (granted != null && !granted.equals("true") && !granted.equals("false")) {
            wrong.add(new Violation("granted", "must be true or false"));
        }
        if (granted != null && category == null) {
            wrong.add(new Violation("granted", "says whether category was granted: name a category too"));
        }
        if (!wrong.isEmpty()) {
            throw ProblemException.malformed("The filter cannot be read.", wrong);
        }
        return new LogFilter(start, end, visitor, done, category, granted == null ? null : granted.equals("true"),
                version, language, restricted);
    }

    /** As the audit trail has it: what was asked for, and of the visitor a hash. */
    Map<String, Object> about() {
        Map<String, Object> about = new TreeMap<>();
        about.put("from", from);
        about.put("to", to);
        about.put("visitor", visitor == null ? null : Act.visitor(visitor));
        about.put("action", action);
        about.put("category", category);
        about.put("granted", granted);
        about.put("version", version);
        about.put("language", language);
        about.put("restricted", restricted ? true : null);
        about.values().removeIf(Objects::isNull);
        return about;
    }

    private static Instant time(List<Violation> wrong, String field, String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            wrong.add(new Violation(field, "must be a time such as 2026-11-22T09:00:00Z"));
            return null;
        }
    }
}
