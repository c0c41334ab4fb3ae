package io.samtycke.log.note;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.samtycke.log.Damage;
import io.samtycke.log.Vectors;

import static org.assertj.core.api.Assertions.assertThat;

class LogIdentityTest {

    /** Copies; verifying signatures takes a millisecond. */
    private static final int CHECKED = 400;

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void checkpointsAreJudgedByWhatIsKnownOfTheLog(String verdict, String why, JsonNode one) {
        byte[] note = one.get("note").asText().getBytes(StandardCharsets.UTF_8);
        LogIdentity log = Vectors.log(one.get("log"));
        CheckpointVerdict judged = log.judge(note);
        assertThat(judged.code()).as(judged.sentence()).isEqualTo(verdict);
        if (judged instanceof CheckpointVerdict.Trusted trusted) {
            assertThat(trusted.checkpoint().origin()).isEqualTo(log.origin());
            assertThat(trusted.cosigned()).extracting(Signed::key).isEqualTo(log.witnesses());
            assertThat(trusted.checkpoint().text()).isEqualTo(trusted.note().text());
            assertThat(trusted.note().bytes()).isEqualTo(note);
        }
    }

    static Stream<Arguments> checkpointsAreJudgedByWhatIsKnownOfTheLog() {
        return Vectors.of("checkpoints").map(one -> Arguments.of(
                one.get("verdict").asText(), one.get("why").asText(), one));
    }

    @Test
    void noDamagedCheckpointIsTrustedUnlessItSaysTheSame() {
        JsonNode good = Vectors.of("checkpoints")
                .filter(one -> one.get("why").asText().equals("a known witness")).findAny().orElseThrow();
        LogIdentity log = Vectors.log(good.get("log"));
        byte[] note = good.get("note").asText().getBytes(StandardCharsets.UTF_8);
        Checkpoint checkpoint = ((CheckpointVerdict.Trusted) log.judge(note)).checkpoint();
        Damage.of(note, CHECKED, bad -> {
            CheckpointVerdict judged = log.judge(bad);
            assertThat(judged.sentence()).isNotBlank();
            if (judged instanceof CheckpointVerdict.Trusted trusted) {
                assertThat(trusted.checkpoint()).isEqualTo(checkpoint);
            }
        });
    }
}
