package io.samtycke.audit;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.samtycke.platform.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LogCursorTest {

    @Test
    void isReadBackAsItWasWritten() {
        LogCursor cursor = new LogCursor(Instant.parse("2026-11-22T09:00:00.123Z"), UUID.randomUUID());
        assertThat(LogCursor.of(cursor.text())).isEqualTo(cursor);
        assertThat(LogCursor.of(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%%%", "MTIz", "LzEyMw", "OTk5OTk5OTk5OTk5OTk5OTk5OTkvMTIz"})
    void whatIsNotOursIsRefused(String text) {
        assertThatThrownBy(() -> LogCursor.of(text)).isInstanceOf(ProblemException.class);
    }
}
