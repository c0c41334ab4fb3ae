package io.samtycke.catalogue;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a cookie stays, as people write it. */
final class Retention {

    private static final Pattern SPAN = Pattern.compile("([0-9]{1,4}) ?(second|minute|hour|day|week|month|year)s?");

    private Retention() {
    }

    /** @return an ISO 8601 duration or {@code session}; null for wordings such as "varies" */
    static String lifetime(String wording) {
        // lists gathered from web pages hold their non-breaking spaces
        String text = wording.replace('\u00a0', ' ').strip().toLowerCase(Locale.ROOT);
        if (text.equals("session") || text.startsWith("end of session")) {
            return "session";
        }
        Matcher span = SPAN.matcher(text);
        if (!span.matches()) {
            return null;
        }
        String unit = span.group(2).substring(0, 1).toUpperCase(Locale.ROOT);
        boolean clock = span.group(2).matches("second|minute|hour");
        return (clock ? "PT" : "P") + Integer.parseInt(span.group(1)) + unit;
    }
}
