package io.samtycke.statistics;

import org.junit.jupiter.api.Test;

import io.samtycke.statistics.ComparisonView.Comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SharesTest {

    /** Newcombe (1998), table II, example (a): 56/70 against 48/80, by his method 10 0.0524 to 0.3339. */
    @Test
    void theDifferenceHasTheIntervalOfThePaper() {
        Comparison comparison = Shares.compare(48, 80, 56, 70);
        assertThat(comparison.difference()).isEqualTo(0.2, within(1e-12));
        assertThat(comparison.low()).isEqualTo(0.0524, within(5e-5));
        assertThat(comparison.high()).isEqualTo(0.3339, within(5e-5));
    }

    @Test
    void ofNothingNothingIsKnown() {
        Comparison comparison = Shares.compare(0, 0, 5, 10);
        assertThat(comparison.a().low()).isZero();
        assertThat(comparison.a().high()).isEqualTo(1);
        assertThat(comparison.low()).isNegative();
        assertThat(comparison.high()).isPositive();
    }
}
