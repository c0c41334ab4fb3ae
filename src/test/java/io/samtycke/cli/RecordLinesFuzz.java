package io.samtycke.cli;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.params.provider.MethodSource;

import com.code_intelligence.jazzer.junit.FuzzTest;

import io.samtycke.log.check.MadeLog;
import io.samtycke.log.reading.StrictText;

import static org.assertj.core.api.Assertions.assertThat;

/** A line of an export is read or refused with a reason, and the form that was committed to is a fixed point. */
class RecordLinesFuzz {

    private static final MadeLog LOG = new MadeLog(10);

    @MethodSource("seeds")
    @FuzzTest
    void isReadOrRefused(byte[] bytes) {
        StrictText.utf8(bytes).ifPresent(line -> {
            var disclosed = RecordLines.parse("here", line);
            assertThat(disclosed.optional().isPresent()).isEqualTo(disclosed.reason().isEmpty());
            disclosed.optional().ifPresent(read -> assertCanonical(read.opening().content()));
            RecordLines.canonical(line).optional().ifPresent(RecordLinesFuzz::assertCanonical);
        });
    }

    private static void assertCanonical(byte[] json) {
        assertThat(RecordLines.canonical(new String(json, StandardCharsets.UTF_8)).orThrow()).isEqualTo(json);
    }

    static Stream<byte[]> seeds() {
        return Stream.concat(LOG.lines().stream(), Stream.of("{\"b\":1.50,\"a\":[1e3,\"\\u00e5\",null,true,{}]}",
                "{\"record\":{\"a\":6E66666666666666666666}}"))
                .map(line -> line.getBytes(StandardCharsets.UTF_8));
    }
}
