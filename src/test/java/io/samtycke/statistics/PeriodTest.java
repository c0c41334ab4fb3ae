package io.samtycke.statistics;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.samtycke.platform.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PeriodTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");

    @Test
    void aPeriodIsWidenedToWholeIntervals() {
        assertThat(Period.of("2026-11-04T10:15:00Z", "2026-11-20T00:00:01Z", "week", NOW))
                .isEqualTo(new Period(Instant.parse("2026-11-02T00:00:00Z"), Instant.parse("2026-11-23T00:00:00Z"),
                        Interval.WEEK));
        assertThat(Period.of("2026-01-31", "2026-02-01", "month", NOW).begins())
                .isEqualTo(List.of(Instant.parse("2026-01-01T00:00:00Z")));
    }

    @Test
    void whatIsNotSaidIsTheUsualTimeUntilNow() {
        Period period = Period.of(null, null, null, NOW);
        assertThat(period.begins()).hasSize(31).startsWith(Instant.parse("2026-10-23T00:00:00Z"));
        assertThat(period.to()).isEqualTo("2026-11-23T00:00:00Z");
        assertThat(Period.of(null, null, "hour", NOW).begins()).hasSize(49);
        assertThat(Period.of(null, null, "month", NOW).begins()).hasSize(13);
    }

    @Test
    void timesOfOtherZonesAreTimes() {
        assertThat(Period.of("2026-11-22T00:30:00+02:00", "2026-11-22T10:00:00+02:00", "hour", NOW).from())
                .isEqualTo("2026-11-21T22:00:00Z");
    }

    @Test
    void whatCannotBeAnsweredIsRefusedInWords() {
        refused("yesterday", null, "day", "from must be a date or time");
        refused("+12026-01-01T00:00:00Z", null, "day", "from must be a date or time");
        refused(null, "2026-13-01", "day", "to must be a date or time");
        refused(null, null, "year", "interval must be one of hour, day, week, month");
        refused("2026-11-22", "2026-11-22", "day", "from must be before to");
        refused("1970-01-01", null, "day", "interval must be wider");
        refused("2026-10-01", "2026-10-02", "hour", "interval must be day, week or month");
    }

    private static void refused(String from, String to, String interval, String why) {
        assertThatThrownBy(() -> Period.of(from, to, interval, NOW))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(
                        refusal.problem().violations().get(0).field() + " "
                                + refusal.problem().violations().get(0).message())
                        .startsWith(why));
    }
}
