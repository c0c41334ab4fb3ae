package io.samtycke.request;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DeadlineTest {

    @ParameterizedTest
    @CsvSource({
            "2026-11-22T09:00:00Z, 2026-12-22, 2027-02-22",
            "2026-01-31T23:59:59Z, 2026-02-28, 2026-04-30",
            "2028-01-30T00:00:00Z, 2028-02-29, 2028-04-30",
            "2026-12-31T12:00:00Z, 2027-01-31, 2027-03-31"
    })
    void aMonthEndsOnItsDateOrItsLastDay(Instant received, String due, String extended) {
        assertThat(Deadline.of(received)).isEqualTo(due);
        assertThat(Deadline.extended(received)).isEqualTo(extended);
    }
}
