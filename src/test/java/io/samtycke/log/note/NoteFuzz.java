package io.samtycke.log.note;

import java.util.stream.Stream;

import org.junit.jupiter.params.provider.MethodSource;

import com.code_intelligence.jazzer.junit.FuzzTest;

import io.samtycke.log.check.MadeLog;

import static org.assertj.core.api.Assertions.assertThat;

/** A signed note is read in its one spelling or refused with a reason, and trusted only as it was signed. */
class NoteFuzz {

    private static final MadeLog LOG = new MadeLog(10);
    private static final byte[] SIGNED = LOG.files.get("checkpoint");

    @MethodSource("seeds")
    @FuzzTest
    void isReadAsItIsOrRefused(byte[] bytes) {
        var parsed = Note.parse(bytes);
        parsed.optional().ifPresentOrElse(note -> assertThat(note.bytes()).isEqualTo(bytes),
                () -> assertThat(parsed.reason()).isNotBlank());
        CheckpointVerdict verdict = LOG.identity().judge(bytes);
        assertThat(verdict.sentence()).endsWith(".");
        if (verdict instanceof CheckpointVerdict.Trusted trusted) {
            assertThat(trusted.note().text()).isEqualTo(Note.parse(SIGNED).orThrow().text());
        }
    }

    static Stream<byte[]> seeds() {
        return Stream.of(SIGNED);
    }
}
