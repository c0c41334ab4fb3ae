package io.samtycke.statistics;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

/** The width of a point of a series, in UTC. Weeks begin on Monday (ISO 8601). */
public enum Interval {
    HOUR(2), DAY(30), WEEK(182), MONTH(365);

    private final int usualDays;

    Interval(int usualDays) {
        this.usualDays = usualDays;
    }

    /** How long a series of it is when nobody says. */
    Duration usual() {
        return Duration.ofDays(usualDays);
    }

    static Optional<Interval> of(String name) {
        return Arrays.stream(values()).filter(interval -> interval.toString().equals(name)).findFirst();
    }

    /** The begin of the interval that a time is in. */
    Instant begin(Instant time) {
        ZonedDateTime at = time.atZone(ZoneOffset.UTC);
        ZonedDateTime found = switch (this) {
            case HOUR -> at.truncatedTo(ChronoUnit.HOURS);
            case DAY -> at.truncatedTo(ChronoUnit.DAYS);
            case WEEK -> at.truncatedTo(ChronoUnit.DAYS)
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> at.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
        };
        return found.toInstant();
    }

    /** The begin of the next interval. */
    Instant next(Instant begin) {
        ZonedDateTime at = begin.atZone(ZoneOffset.UTC);
        ZonedDateTime found = switch (this) {
            case HOUR -> at.plusHours(1);
            case DAY -> at.plusDays(1);
            case WEEK -> at.plusWeeks(1);
            case MONTH -> at.plusMonths(1);
        };
        return found.toInstant();
    }

    /** What the tallies are kept by: hours for hours, days for everything wider. */
    Interval step() {
        return this == HOUR ? HOUR : DAY;
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
