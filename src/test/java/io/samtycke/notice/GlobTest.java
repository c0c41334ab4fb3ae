package io.samtycke.notice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class GlobTest {

    @ParameterizedTest
    @CsvSource({"a, a, true", "a, b, false", "*, '', true", "a*, abc, true", "*c, abc, true", "a*c, ac, true",
            "a*c, abd, false", "ab*bc, abc, false", "a*b*c, axbybzc, true", "*a*, b, false"})
    void aStarStandsForAnyCharacters(String pattern, String text, boolean fits) {
        assertThat(Glob.of(pattern).fits(text)).isEqualTo(fits);
    }

    /** With backtracking this would not end before the sun does. */
    @Test
    void noPatternTakesExponentialTime() {
        assertThat(Glob.of("*a".repeat(5000) + "b").fits("a".repeat(100_000))).isFalse();
        assertThat(Glob.of("*a".repeat(5000) + "*b").fits("a".repeat(100_000) + "b")).isTrue();
    }
}
