package io.samtycke.notice.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Collects changes, and puts them into words. */
final class Changes {

    /** Longest part of a text in a message, in characters; {@code from} and {@code to} have it whole. */
    private static final int QUOTED = 60;

    private final List<Change> found = new ArrayList<>();

    List<Change> found() {
        return List.copyOf(found);
    }

    void add(Change.Kind kind, String path, String subject, String message, Object from, Object to, Why why) {
        found.add(new Change(kind, path, subject, message, from, to, why != Why.IMMATERIAL, why.words()));
    }

    /** A member of one value; null and an empty text are no value. */
    void value(String path, String subject, String what, Object before, Object after, Why why) {
        Object from = "".equals(before) ? null : before;
        Object to = "".equals(after) ? null : after;
        if (Objects.equals(from, to)) {
            return;
        }
        if (from == null) {
            add(Change.Kind.ADDED, path, subject, subject + ": " + what + " " + quoted(to) + " added", null, to, why);
        } else if (to == null) {
            add(Change.Kind.REMOVED, path, subject, subject + ": " + what + " " + quoted(from) + " removed", from, null,
                    why);
        } else {
            add(Change.Kind.CHANGED, path, subject,
                    subject + ": " + what + " changed from " + quoted(from) + " to " + quoted(to), from, to, why);
        }
    }

    /** A list of values. @param why of values added; to have less is never a reason to ask */
    void list(String path, String subject, String what, Collection<?> before, Collection<?> after, Why why) {
        Set<Object> from = new LinkedHashSet<>(orEmpty(before));
        Set<Object> to = new LinkedHashSet<>(orEmpty(after));
        to.stream().filter(value -> !from.contains(value))
                .forEach(value -> value(path, subject, what, null, value, why));
        from.stream()
                .filter(value -> !to.contains(value))
                .forEach(value -> value(path, subject, what, value, null, Why.IMMATERIAL));
        if (from.equals(to) && !List.copyOf(from).equals(List.copyOf(to))) {
            order(path, subject, what, List.copyOf(from), List.copyOf(to));
        }
    }

    /** A text in several languages. @param why of a text that said something else before */
    void texts(String path, String subject, String what, Map<String, String> before, Map<String, String> after,
            Why why) {
        Map<String, String> from = before == null ? Map.of() : before;
        Map<String, String> to = after == null ? Map.of() : after;
        Set<String> languages = new LinkedHashSet<>(from.keySet());
        languages.addAll(to.keySet());
        for (String language : languages) {
            String was = from.getOrDefault(language, "");
            String is = to.getOrDefault(language, "");
            value(path + "." + language, subject, what + " in " + language, was, is,
                    was.isBlank() || is.isBlank() ? Why.IMMATERIAL : why);
        }
    }

    /** The same members in another order. */
    void order(String path, String subject, String what, List<?> from, List<?> to) {
        add(Change.Kind.CHANGED, path, subject, subject + ": order of " + what + " changed", from, to, Why.IMMATERIAL);
    }

    private static Collection<?> orEmpty(Collection<?> values) {
        return values == null ? List.of() : values;
    }

    private static String quoted(Object value) {
        String text = String.valueOf(value).strip();
        return "“" + (text.length() <= QUOTED ? text : text.substring(0, QUOTED - 1) + "…") + "”";
    }
}
