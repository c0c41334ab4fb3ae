package io.samtycke.log.tile;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.params.provider.MethodSource;

import com.code_intelligence.jazzer.junit.FuzzTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Every tile has one path, and nothing else is one. */
class LogPathFuzz {

    @MethodSource("seeds")
    @FuzzTest
    void isTheOnePathOfATileOrRefused(byte[] bytes) {
        String path = new String(bytes, StandardCharsets.UTF_8);
        LogPath.parse(path).optional().ifPresent(resource -> {
            assertThat(resource.path()).isEqualTo(path);
            assertThat(Tiles.within(resource, 0)).isFalse();
        });
    }

    static Stream<byte[]> seeds() {
        return Stream.of("tile/0/000", "tile/1/x001/x234/067.p/255", "tile/entries/x001/000", "tile/63/999.p/1")
                .map(path -> path.getBytes(StandardCharsets.US_ASCII));
    }
}
