package io.samtycke.log.tile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.provider.MethodSource;

import com.code_intelligence.jazzer.junit.FuzzTest;

import io.samtycke.log.entry.LogEntry;
import io.samtycke.log.entry.Opening;

import static org.assertj.core.api.Assertions.assertThat;

/** Bundles, the entries in them and what opens those have one encoding each. */
class EntryBundleFuzz {

    /** @param bytes the first is the width, less one; the rest is the bundle */
    @MethodSource("seeds")
    @FuzzTest
    void isReadAsItIsOrRefused(byte[] bytes) {
        if (bytes.length == 0) {
            return;
        }
        int width = 1 + Byte.toUnsignedInt(bytes[0]);
        byte[] bundle = Arrays.copyOfRange(bytes, 1, bytes.length);
        EntryBundle.decode(bundle, width).optional().ifPresent(entries -> {
            assertThat(EntryBundle.encode(entries)).isEqualTo(bundle);
            assertThat(EntryBundle.narrow(bundle, width).orThrow()).isEqualTo(bundle);
            for (byte[] entry : entries) {
                LogEntry.parse(entry).optional().ifPresent(read -> assertThat(read.bytes()).isEqualTo(entry));
                Opening.parse(entry).optional().ifPresent(read -> assertThat(read.bytes()).isEqualTo(entry));
            }
        });
        EntryBundle.narrow(bundle, width).optional()
                .ifPresent(narrow -> assertThat(EntryBundle.decode(narrow, width).optional()).isPresent());
    }

    static Stream<byte[]> seeds() {
        byte[] statement = LogEntry.statement("genesis".getBytes(StandardCharsets.UTF_8)).bytes();
        byte[] bundle = EntryBundle.encode(List.of(statement, statement));
        byte[] seed = new byte[1 + bundle.length];
        seed[0] = 1;
        System.arraycopy(bundle, 0, seed, 1, bundle.length);
        return Stream.of(seed);
    }
}
