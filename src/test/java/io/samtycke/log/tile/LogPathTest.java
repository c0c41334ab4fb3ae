package io.samtycke.log.tile;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.samtycke.log.Damage;
import io.samtycke.log.Vectors;
import io.samtycke.log.reading.Parsed;

import static org.assertj.core.api.Assertions.assertThat;

class LogPathTest {

    @ParameterizedTest
    @MethodSource
    void aPathNamesOneTileOrBundle(JsonNode one) {
        String path = one.get("path").asText();
        Parsed<LogResource> read = LogPath.parse(path);
        if (one.has("malformed")) {
            assertThat(read).isInstanceOf(Parsed.Malformed.class);
            return;
        }
        long index = one.get("index").asLong();
        int width = one.get("width").asInt();
        LogResource expected = one.get("level").isTextual()
                ? new Bundle(index, width)
                : new Tile(one.get("level").asInt(), index, width);
        assertThat(read.orThrow()).isEqualTo(expected);
        assertThat(expected.path()).isEqualTo(path);
    }

    static Stream<JsonNode> aPathNamesOneTileOrBundle() {
        return Vectors.of("paths");
    }

    @Test
    void whateverIsReadIsSpelledInOneWay() {
        Damage.of("tile/1/x001/x234/067.p/255".getBytes(StandardCharsets.US_ASCII), bad -> {
            String path = new String(bad, StandardCharsets.ISO_8859_1);
            LogPath.parse(path).optional()
                    .ifPresent(resource -> assertThat(resource.path()).isEqualTo(path));
        });
    }
}
