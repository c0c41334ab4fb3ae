package io.samtycke.log.proof;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.samtycke.log.Damage;
import io.samtycke.log.reading.Parsed;

import static org.assertj.core.api.Assertions.assertThat;

class AddCheckpointTest {

    private static final String HASH = "PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=";

    /** The example of C2SP tlog-witness. */
    private static final String EXAMPLE = """
            old 20852014
            PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
            jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
            5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
            /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
            """;

    @Test
    void theExampleOfTheSpecificationIsReadAndWritten() {
        AddCheckpoint request = AddCheckpoint.parse(bytes(EXAMPLE)).orThrow();
        assertThat(request.oldSize()).isEqualTo(20_852_014);
        assertThat(request.consistency()).hasSize(4);
        assertThat(request.consistency().get(0).base64()).isEqualTo(HASH);
        assertThat(request.checkpoint()).startsWith("example.com/behind-the-sofa\n20852163\n");
        assertThat(request.bytes()).isEqualTo(bytes(EXAMPLE));
    }

    @Test
    void aFirstRequestHasNoProof() {
        assertThat(AddCheckpoint.parse(bytes("old 0\n\nrest")).orThrow())
                .satisfies(request -> assertThat(request.consistency()).isEmpty())
                .satisfies(request -> assertThat(request.checkpoint()).isEqualTo("rest"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"old\n\n", "old  1\n\n", "old 01\n\n", "old -1\n\n", "old 9223372036854775808\n\n",
            "new 1\n\n", "old 1\nno hash\n\n", "old 1\n" + HASH + " \n\n", "\n\n"})
    void whatIsNotOfTheFormIsRefused(String body) {
        assertThat(AddCheckpoint.parse(bytes(body))).isInstanceOf(Parsed.Malformed.class);
    }

    @Test
    void moreHashesThanATreeNeedsAreRefused() {
        String most = "old 1\n" + (HASH + "\n").repeat(63);
        assertThat(AddCheckpoint.parse(bytes(most + "\nrest")).orThrow().consistency()).hasSize(63);
        assertThat(AddCheckpoint.parse(bytes(most + HASH + "\n\nrest"))).isInstanceOf(Parsed.Malformed.class);
        assertThat(AddCheckpoint.parse(new byte[AddCheckpoint.LONGEST + 1])).isInstanceOf(Parsed.Malformed.class);
    }

    @Test
    void whateverIsReadIsWrittenAgainAsItWas() {
        Damage.of(bytes(EXAMPLE), bad -> AddCheckpoint.parse(bad).optional()
                .ifPresent(request -> assertThat(request.bytes()).isEqualTo(bad)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
