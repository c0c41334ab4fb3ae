package io.samtycke.log;

import java.net.URI;
import java.security.SecureRandom;

import org.junit.jupiter.api.Test;

import io.samtycke.log.note.SignatureType;
import io.samtycke.log.note.SignerKey;
import io.samtycke.log.note.VerifierKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WitnessTest {

    private static final VerifierKey KEY = key(SignatureType.COSIGNATURE_V1);

    @Test
    void aSettingIsAKeyAndAnAddress() {
        for (String address : new String[]{"https://w.example/witness", "https://w.example/witness/"}) {
            Witness witness = Witness.parse(" " + KEY.encoded() + "  " + address).orThrow();
            assertThat(witness.name()).isEqualTo("w.example");
            assertThat(witness.submission().resolve("add-checkpoint"))
                    .isEqualTo(URI.create("https://w.example/witness/add-checkpoint"));
        }
    }

    @Test
    void aMistakeIsSaid() {
        Witness.Converter setting = new Witness.Converter();
        assertThatThrownBy(() -> setting.convert(KEY.encoded())).hasMessageContaining("expected <vkey> <https address");
        assertThatThrownBy(() -> setting.convert(KEY.encoded() + " w.example")).hasMessageContaining("w.example");
        assertThatThrownBy(() -> setting.convert(key(SignatureType.ED25519).encoded() + " https://w.example/"))
                .hasMessageContaining("is not that of a witness");
        assertThatThrownBy(() -> setting.convert(KEY.encoded() + "A https://w.example/"))
                .hasMessageContaining("key");
    }

    private static VerifierKey key(SignatureType type) {
        return SignerKey.generate("w.example", type, new SecureRandom()).verifier();
    }
}
