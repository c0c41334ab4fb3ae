package io.samtycke.log.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.samtycke.log.Damage;
import io.samtycke.log.Vectors;
import io.samtycke.log.entry.LogEntry;
import io.samtycke.log.entry.Opening;
import io.samtycke.log.note.Note;

import static org.assertj.core.api.Assertions.assertThat;

class ProofJudgeTest {

    /** Copies; verifying a signature takes a millisecond. */
    private static final int CHECKED = 400;

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void proofsAreJudgedByWhatIsKnownOfTheLog(String verdict, String why, JsonNode one) {
        ProofVerdict judged = judge(one, file(one));
        assertThat(judged.code()).as(judged.sentence()).isEqualTo(verdict);
        assertThat(judged.sentence()).endsWith(".").doesNotContain("null");
        TlogProof.parse(file(one)).optional()
                .ifPresent(proof -> assertThat(proof.bytes()).isEqualTo(file(one)));
    }

    static Stream<Arguments> proofsAreJudgedByWhatIsKnownOfTheLog() {
        return Vectors.of("proofs").map(one -> Arguments.of(
                one.get("verdict").asText(), one.get("why").asText(), one));
    }

    @Test
    void aProofIsMadeAsOthersMakeIt() {
        JsonNode one = good();
        TlogProof read = TlogProof.parse(file(one)).orThrow();
        Opening opening = read.opening().orElseThrow();
        Note note = Note.parse(read.checkpoint().getBytes(StandardCharsets.UTF_8)).orThrow();
        assertThat(TlogProof.of(opening, read.index(), read.inclusion(), note).bytes()).isEqualTo(file(one));
        assertThat(TlogProof.of(read.index(), read.inclusion(), note).bytes()).asString(StandardCharsets.UTF_8)
                .isEqualTo(one.get("file").asText().replaceFirst("extra .*\n", ""));
    }

    @Test
    void noDamagedProofProvesSomethingElse() {
        JsonNode one = good();
        LogEntry entry = TlogProof.parse(file(one)).orThrow().opening().orElseThrow().entry();
        Damage.of(file(one), CHECKED, bad -> {
            ProofVerdict judged = judge(one, bad);
            assertThat(judged.sentence()).isNotBlank();
            if (judged instanceof ProofVerdict.Proven proven) {
                assertThat(proven.index()).isEqualTo(4);
                assertThat(proven.entry()).isEqualTo(entry);
            }
        });
    }

    @Test
    void aProofCutAnywhereIsTruncatedAndNothingElse() {
        JsonNode one = good();
        byte[] whole = file(one);
        for (int length = 0; length < whole.length; length++) {
            ProofVerdict judged = judge(one, Arrays.copyOf(whole, length));
            assertThat(judged.code()).as("cut at " + length).isIn("truncated", "malformed");
            if (judged.code().equals("malformed")) {
                // within the one character of two or three bytes
                assertThat(judged.sentence()).contains("UTF-8");
            }
        }
    }

    private static JsonNode good() {
        return Vectors.of("proofs").filter(one -> one.get("why").asText().equals("carries its record")).findAny()
                .orElseThrow();
    }

    private static byte[] file(JsonNode one) {
        return one.get("file").asText().getBytes(StandardCharsets.UTF_8);
    }

    private static ProofVerdict judge(JsonNode one, byte[] file) {
        ProofJudge judge = new ProofJudge(Vectors.log(one.get("log")));
        if (one.has("record")) {
            return judge.judge(file, one.get("record").asText().getBytes(StandardCharsets.UTF_8));
        }
        return one.has("entry")
                ? judge.judge(file, LogEntry.parse(HexFormat.of().parseHex(one.get("entry").asText())).orThrow())
                : judge.judge(file);
    }
}
