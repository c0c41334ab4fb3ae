package io.samtycke.notice.lint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a stored item lasts, to compare it with limits. */
final class Lifetime {

    /** On average, leap years included. */
    static final double DAYS_PER_MONTH = 30.4375;

    private static final Pattern PERIOD = Pattern
            .compile("P(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)W)?(?:(\\d+)D)?(?:T(?:(\\d+)H)?.*)?");

    private Lifetime() {
    }

    /** Of an ISO 8601 duration; what ends with the browser lasts 0 days. */
    static double days(String lifetime) {
        Matcher period = PERIOD.matcher(lifetime);
        if (!period.matches()) {
            return 0;
        }
        return (number(period, 1) * 12 + number(period, 2)) * DAYS_PER_MONTH
                + number(period, 3) * 7 + number(period, 4) + number(period, 5) / 24;
    }

    private static double number(Matcher period, int group) {
        return period.group(group) == null ? 0 : Double.parseDouble(period.group(group));
    }
}
