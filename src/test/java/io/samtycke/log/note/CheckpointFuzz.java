package io.samtycke.log.note;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.params.provider.MethodSource;

import com.code_intelligence.jazzer.junit.FuzzTest;

import io.samtycke.log.reading.StrictText;

import static org.assertj.core.api.Assertions.assertThat;

/** A checkpoint's text has one spelling; so has a key. */
class CheckpointFuzz {

    private static final String TEXT = "example.com/log\n8\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nextension\n";
    private static final String KEY = "example.com/log+5a2e07d5+AbM0R8QeR4A7hT7xgxqNCvBZSBCQFDoqjpEYBoQmZGyX";

    @MethodSource("seeds")
    @FuzzTest
    void isReadAsItIsOrRefused(byte[] bytes) {
        StrictText.utf8(bytes).ifPresent(text -> {
            Checkpoint.parse(text).optional()
                    .ifPresent(checkpoint -> assertThat(checkpoint.text()).isEqualTo(text));
            VerifierKey.parse(text).optional().ifPresent(key -> assertThat(key.encoded()).isEqualTo(text));
            SignerKey.parse(text).optional().ifPresent(key -> assertThat(key.encoded()).isEqualTo(text));
        });
    }

    static Stream<byte[]> seeds() {
        return Stream.of(TEXT, KEY).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
}
