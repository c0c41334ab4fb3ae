package io.samtycke.log.proof;

import java.util.stream.Stream;

import org.junit.jupiter.params.provider.MethodSource;

import com.code_intelligence.jazzer.junit.FuzzTest;

import io.samtycke.log.check.MadeLog;

import static org.assertj.core.api.Assertions.assertThat;

/** A proof file is judged in a sentence, and proves nothing but what the log has at that place. */
class ProofFuzz {

    private static final MadeLog LOG = new MadeLog(10);
    private static final int INDEX = 5;
    private static final byte[] GOOD = LOG.proof(INDEX);
    private static final ProofJudge JUDGE = new ProofJudge(LOG.identity());

    @MethodSource("seeds")
    @FuzzTest
    void provesWhatTheLogHasOrNothing(byte[] file) {
        TlogProof.parse(file).optional().ifPresent(proof -> assertThat(proof.bytes()).isEqualTo(file));
        ProofVerdict verdict = JUDGE.judge(file);
        assertThat(verdict.code()).isNotBlank();
        assertThat(verdict.sentence()).endsWith(".");
        if (verdict instanceof ProofVerdict.Proven proven) {
            assertThat(proven.entry()).isEqualTo(TlogProof.parse(GOOD).orThrow().opening().orElseThrow().entry());
            assertThat(proven.index()).isEqualTo(INDEX);
        }
    }

    static Stream<byte[]> seeds() {
        return Stream.of(GOOD);
    }
}
