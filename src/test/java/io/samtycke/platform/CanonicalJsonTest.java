package io.samtycke.platform;

import java.util.HexFormat;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

class CanonicalJsonTest {

    /** The example of RFC 8785 §3.2.2, with its bytes as §3.2.4 gives them. */
    @Test
    void theExampleOfTheRfcHasTheBytesOfTheRfc() throws Exception {
        ObjectMapper json = new ObjectMapper();
        String input = """
                {"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],
                "string":"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}""";
        assertThat(HexFormat.of().formatHex(CanonicalJson.bytes(json, json.readTree(input))))
                .isEqualTo(
                        "7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a5b333333333333"
                                + "3333332e333333333333332c31652b33302c342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac"
                                + "245c75303030665c6e4127425c225c5c5c5c5c222f227d");
    }
}
