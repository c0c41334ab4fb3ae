package io.samtycke.platform.limit;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SenderCountsTest {

    /** A minute's begin. */
    private static final long TIME = 29_000_000L * 60;

    private final SenderCounts counts = new SenderCounts(4711);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 60, 600, 6000})
    void asManyAsAllowedMayComeAtOnceAndNoMore(int most) {
        for (int i = 0; i < most; i++) {
            assertThat(counts.charge("a", most, TIME + 30)).isZero();
        }
        assertThat(counts.charge("a", most, TIME + 30)).isPositive();
        assertThat(counts.charge("b", most, TIME + 30)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 60, 600, 6000})
    void whoWaitsAsLongAsToldMaySendAgain(int most) {
        for (int begin : new int[]{0, 1, 30, 59}) {
            SenderCounts fresh = new SenderCounts(begin);
            long second = TIME + begin;
            for (int i = 0; i < most; i++) {
                assertThat(fresh.charge("a", most, second)).isZero();
            }
            for (int i = 0; i < 10; i++) {
                int wait = fresh.charge("a", most, second);
                second += wait;
                assertThat(fresh.charge("a", most, second))
                        .as("%d in a minute, begun at %d, after %d s", most, begin, wait)
                        .isZero();
                while (fresh.charge("a", most, second) == 0) {
                    // until there is no room again
                }
            }
        }
    }

    @Test
    void aNewMinuteForgetsTheOldOneGradually() {
        for (int i = 0; i < 60; i++) {
            counts.charge("a", 60, TIME + 59);
        }
        assertThat(counts.charge("a", 60, TIME + 60)).isPositive();
        int allowed = 0;
        while (counts.charge("a", 60, TIME + 90) == 0) {
            allowed++;
        }
        assertThat(allowed).isEqualTo(30);
        assertThat(counts.charge("a", 60, TIME + 240)).isZero();
    }

    @Test
    void nobodyIsRefusedForAFloodOfManyOthers() {
        Random random = new Random(1);
        for (int i = 0; i < 500_000; i++) {
            counts.charge(Long.toString(random.nextLong(), 36), 120, TIME);
        }
        for (int i = 0; i < 1000; i++) {
            assertThat(counts.charge("visitor " + i, 120, TIME)).isZero();
        }
    }
}
