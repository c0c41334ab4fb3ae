package io.samtycke.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

import io.samtycke.platform.ProblemException;
import io.samtycke.platform.Violation;

/**
 * What statistics are asked for, widened to whole intervals.
 *
 * @param from first time, included
 * @param to last time, excluded
 */
record Period(Instant from, Instant to, Interval interval) {

    /** Points of a series: more than any chart shows, few enough to answer at once. */
    private static final int MOST_POINTS = 2000;

    /**
     * Reads a period as the query string has it, or says what is wrong with it.
     *
     * @param from a date or time; absent for the interval's usual time before {@code to}
     * @param to the same; absent for now
     * @param interval absent for days
     */
    static Period of(String from, String to, String interval, Instant now) {
        List<Violation> wrong = new ArrayList<>();
        Interval wanted = Interval.of(interval == null ? "day" : interval).orElse(null);
        if (wanted == null) {
            wrong.add(new Violation("interval", "must be one of hour, day, week, month"));
        }
        Instant end = to == null ? now : time(wrong, "to", to);
        Instant start = from == null ? null : time(wrong, "from", from);
        if (!wrong.isEmpty()) {
            throw ProblemException.malformed("The period cannot be read.", wrong);
        }
        return widened(start == null ? end.minus(wanted.usual()) : start, end, wanted, now);
    }

    private static Period widened(Instant start, Instant end, Interval interval, Instant now) {
        if (!start.isBefore(end)) {
            throw ProblemException.malformed("The period is empty.", new Violation("from", "must be before to"));
        }
        Instant first = interval.begin(start);
        if (interval == Interval.HOUR && first.isBefore(now.minus(TallyJob.HOURS_KEPT))) {
            throw ProblemException.malformed("Hours are told apart for " + TallyJob.HOURS_KEPT.toDays() + " days only.",
                    new Violation("interval", "must be day, week or month for a time that long ago"));
        }
        Instant past = first;
        for (int points = 0; past.isBefore(end); points++) {
            if (points == MOST_POINTS) {
                throw ProblemException.malformed("The series would have more than " + MOST_POINTS + " points.",
                        new Violation("interval", "must be wider for a period of this length"));
            }
            past = interval.next(past);
        }
        return new Period(first, past, interval);
    }

    /** The begins of its intervals, in order. */
    List<Instant> begins() {
        List<Instant> begins = new ArrayList<>();
        for (Instant begin = from; begin.isBefore(to); begin = interval.next(begin)) {
            begins.add(begin);
        }
        return begins;
    }

    private static Instant time(List<Violation> wrong, String field, String text) {
        try {
            OffsetDateTime time = text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text);
            if (time.getYear() >= 1970 && time.getYear() < 10_000) {
                return time.toInstant();
            }
        } catch (DateTimeParseException e) {
            // said below, as for a year that no record is from
        }
        wrong.add(new Violation(field, "must be a date or time such as 2026-11-22 or 2026-11-22T09:00:00Z"));
        return null;
    }
}
