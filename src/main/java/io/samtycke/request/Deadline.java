package io.samtycke.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * By when a request must be answered: one month after it was received (GDPR art. 12(3)), ending with the same date of the
 * next month or that month's last (Regulation (EEC, Euratom) 1182/71 art. 3(2)(c)). Weekends and holidays are not added.
 */
final class Deadline {

    private static final int MONTHS = 1;
    /** With the two further months of article 12(3). */
    private static final int EXTENDED_MONTHS = 3;

    private Deadline() {
    }

    static LocalDate of(Instant received) {
        return day(received).plusMonths(MONTHS);
    }

    /** The latest day that an extension may reach. */
    static LocalDate extended(Instant received) {
        return day(received).plusMonths(EXTENDED_MONTHS);
    }

    static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
