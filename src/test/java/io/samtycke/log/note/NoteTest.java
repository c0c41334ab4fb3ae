package io.samtycke.log.note;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.samtycke.log.Damage;
import io.samtycke.log.Vectors;
import io.samtycke.log.reading.Parsed;
import io.samtycke.log.tree.Hash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NoteTest {

    private static final SignerKey KEY = key("a.example", SignatureType.ED25519);
    private static final SignerKey NEXT = key("a.example", SignatureType.ED25519);
    private static final SignerKey OTHER = key("b.example", SignatureType.ED25519);

    @ParameterizedTest
    @MethodSource
    void keysAndSignaturesAreThoseOfOtherImplementations(JsonNode one) {
        SignerKey key = SignerKey.parse(one.get("skey").asText() + "\n").orThrow();
        String text = one.get("text").asText();
        assertThat(key.encoded()).isEqualTo(one.get("skey").asText());
        assertThat(key.verifier().encoded()).isEqualTo(one.get("vkey").asText());
        assertThat(VerifierKey.parse(one.get("vkey").asText()).orThrow()).isEqualTo(key.verifier());
        Note note = one.has("time")
                ? new Note(text, List.of(Cosignature.make(
                        key, Checkpoint.parse(text).orThrow(), one.get("time").asLong())))
                : Note.sign(text, key);
        assertThat(note.bytes()).asString(StandardCharsets.UTF_8).isEqualTo(one.get("note").asText());
        assertThat(Note.parse(note.bytes()).orThrow()).isEqualTo(note);
        assertThat(note.open(List.of(key.verifier())))
                .isInstanceOfSatisfying(Opened.Verified.class, opened -> assertThat(opened.signed())
                        .singleElement()
                        .satisfies(signed -> assertThat(signed.time().orElse(-1))
                                .isEqualTo(one.path("time").asLong(-1))));
    }

    static Stream<JsonNode> keysAndSignaturesAreThoseOfOtherImplementations() {
        return Vectors.of("keys");
    }

    @Test
    void theExampleOfTheSpecificationIsRead() {
        Note note = Note
                .parse("""
                        Ognuno sta solo sul cuor della terra
                        trafitto da un raggio di sole:

                        ed è subito sera.

                        — quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
                        """
                        .getBytes(StandardCharsets.UTF_8))
                .orThrow();
        assertThat(note.text()).endsWith("sole:\n\ned è subito sera.\n");
        assertThat(note.signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.name()).isEqualTo("quasimodo.example/salvatore");
            assertThat(signature.keyId()).isEqualTo(0x367BA04B);
        });
    }

    @Test
    void whileOneKeyTakesOverFromAnotherEitherIsEnough() {
        Note note = Note.sign("text\n", KEY, NEXT);
        assertThat(note.open(List.of(KEY.verifier()))).isInstanceOf(Opened.Verified.class);
        assertThat(note.open(List.of(NEXT.verifier()))).isInstanceOf(Opened.Verified.class);
        assertThat(signers(note, KEY, NEXT)).containsExactly(KEY.verifier(), NEXT.verifier());
    }

    @Test
    void signaturesOfOthersAreLeftAlone() {
        Note note = Note.sign("text\n", OTHER, KEY).with(new NoteSignature("c.example", "AAAAAAA="));
        assertThat(signers(note, KEY)).containsExactly(KEY.verifier());
        assertThat(note.open(List.of(NEXT.verifier()))).isInstanceOf(Opened.Unknown.class);
    }

    @Test
    void aSignatureThatClaimsAKnownKeySpoilsTheNote() {
        NoteSignature elsewhere = Note.sign("other text\n", KEY).signatures().get(0);
        Note note = Note.sign("text\n", OTHER).with(elsewhere);
        assertThat(note.open(List.of(OTHER.verifier(), KEY.verifier())))
                .isEqualTo(new Opened.Forged(KEY.verifier()));
    }

    @Test
    void aSecondSignatureByOneKeyTakesTheFirstOnesPlace() {
        Checkpoint checkpoint = new Checkpoint("a.example", 0, Hash.EMPTY);
        SignerKey witness = key("w.example", SignatureType.COSIGNATURE_V1);
        Note note = Note.sign(checkpoint.text(), KEY)
                .with(Cosignature.make(witness, checkpoint, 1))
                .with(Cosignature.make(witness, checkpoint, 2));
        assertThat(note.signatures()).hasSize(2);
        assertThat(note.open(List.of(witness.verifier())))
                .isInstanceOfSatisfying(Opened.Verified.class,
                        opened -> assertThat(opened.signed().get(0).time()).hasValue(2));
    }

    @Test
    void oneSecretForTwoPurposesGivesTwoKeys() {
        SignerKey witness = SignerKey.parse(Vectors.of("keys", "time").findAny().orElseThrow().get("skey").asText())
                .orThrow();
        assertThatThrownBy(() -> Note.sign("text\n", witness)).hasMessageContaining("COSIGNATURE_V1");
        assertThatThrownBy(() -> Cosignature.make(KEY, new Checkpoint("a", 0, Hash.EMPTY), 1))
                .hasMessageContaining("ED25519");
    }

    @Test
    void keysThatAreNotInOrderAreRefusedWithoutGivingSecretsAway() {
        String secret = KEY.encoded();
        // base64 has plus signs, too
        String data = secret.split("\\+", 5)[4];
        for (String bad : List.of("", "PRIVATE+KEY+", secret.substring(8), secret.replace("a.example", "b.example"),
                secret.replace("a.example", "a example"), secret.substring(0, secret.length() - 4), secret + "\n\n")) {
            assertThat(SignerKey.parse(bad)).isInstanceOfSatisfying(
                    Parsed.Malformed.class, read -> assertThat(read.toString()).doesNotContain(data));
        }
        assertThat(KEY.toString()).doesNotContain(data);
        String vkey = KEY.verifier().encoded();
        for (String bad : List.of("", "+", "++", vkey.replace("a.example", "b.example"), vkey + "A", vkey + "\n",
                " " + vkey, vkey.substring(0, vkey.indexOf('+', vkey.indexOf('+') + 1) + 1))) {
            assertThat(VerifierKey.parse(bad)).isInstanceOf(Parsed.Malformed.class);
        }
    }

    @Test
    void namesThatWouldDivideALineAreRefused() {
        for (String bad : List.of("", " ", "a b", "a+b", "a\nb", "a\tb", "a\u0085b", "a\u00a0b", "a\u2028b",
                "a\u3000")) {
            assertThatThrownBy(() -> key(bad, SignatureType.ED25519)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new NoteSignature(bad, "AAAAAAA=")).isInstanceOf(IllegalArgumentException.class);
            assertThat(NoteSignature.parse("\u2014 " + bad + " AAAAAAA=").optional()).isEmpty();
        }
        assertThat(NoteSignature.parse("\u2014 åäö.example/log AAAAAAA=").optional()).isPresent();
        assertThat(NoteSignature.parse("\u2014 a AAAAAA==").optional()).as("a key id without signature").isEmpty();
    }

    @Test
    void noKeyAndNoSignatureMakeVerificationThrow() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            byte[] publicKey = new byte[32];
            byte[] signature = new byte[64];
            random.nextBytes(publicKey);
            random.nextBytes(signature);
            Arrays.fill(publicKey, random.nextInt(33), 32, (byte) (i % 2 - 1));
            Arrays.fill(signature, random.nextInt(65), 64, (byte) (i % 3 - 1));
            VerifierKey key = new VerifierKey("a.example", SignatureType.ED25519, publicKey);
            assertThat(new Note("text\n", List.of(NoteSignature.of(key, signature))).open(List.of(key)))
                    .as("seed " + seed).isInstanceOf(Opened.Forged.class);
        }
    }

    @Test
    void whateverIsReadIsWrittenAgainAsItWas() {
        byte[] good = Note.sign("a text\n\nof two parts\n", KEY, OTHER).bytes();
        Damage.of(good, bad -> Note.parse(bad).optional()
                .ifPresent(note -> assertThat(note.bytes()).isEqualTo(bad)));
        Damage.of(KEY.verifier().encoded().getBytes(StandardCharsets.UTF_8), bad -> {
            String vkey = new String(bad, StandardCharsets.UTF_8);
            VerifierKey.parse(vkey).optional().ifPresent(key -> assertThat(key.encoded()).isEqualTo(vkey));
        });
    }

    private static List<VerifierKey> signers(Note note, SignerKey... known) {
        Opened opened = note.open(Stream.of(known).map(SignerKey::verifier).toList());
        return ((Opened.Verified) opened).signed().stream().map(Signed::key).toList();
    }

    private static SignerKey key(String name, SignatureType type) {
        return SignerKey.generate(name, type, new SecureRandom());
    }
}
