package io.samtycke.log.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.samtycke.log.Damage;
import io.samtycke.log.Vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EntryBundleTest {

    private static final HexFormat HEX = HexFormat.of();

    @ParameterizedTest
    @MethodSource
    void entriesBecomeTheBytesOfTheSpecificationAndBack(JsonNode one) {
        byte[] bundle = HEX.parseHex(one.get("bundle").asText());
        if (one.has("refused")) {
            assertThat(EntryBundle.decode(bundle, one.get("width").asInt()).optional()).isEmpty();
            return;
        }
        List<byte[]> entries = new ArrayList<>();
        one.get("entries").forEach(entry -> entries.add(HEX.parseHex(entry.asText())));
        assertThat(EntryBundle.encode(entries)).isEqualTo(bundle);
        assertThat(EntryBundle.decode(bundle, entries.size()).orThrow()).usingRecursiveComparison().isEqualTo(entries);
    }

    static Stream<JsonNode> entriesBecomeTheBytesOfTheSpecificationAndBack() {
        return Vectors.of("bundles");
    }

    @Test
    void aNarrowerBundleIsTheBeginningOfAWiderOne() {
        List<byte[]> entries = List.of(new byte[33], new byte[0], new byte[]{1, 2, 3});
        byte[] wide = EntryBundle.encode(entries);
        for (int width = 0; width <= entries.size(); width++) {
            byte[] narrow = EntryBundle.narrow(wide, width).orThrow();
            assertThat(narrow).isEqualTo(EntryBundle.encode(entries.subList(0, width)));
            assertThat(narrow).isEqualTo(Arrays.copyOf(wide, narrow.length));
        }
        assertThat(EntryBundle.narrow(wide, 4).optional()).isEmpty();
    }

    @Test
    void theLongestEntryFitsAndNoLongerOne() {
        byte[] bundle = EntryBundle.encode(List.of(new byte[0xFFFF]));
        assertThat(EntryBundle.decode(bundle, 1).orThrow().get(0)).hasSize(0xFFFF);
        assertThatThrownBy(() -> EntryBundle.encode(List.of(new byte[0x10000])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whateverIsReadIsWrittenAgainAsItWas() {
        byte[] good = EntryBundle.encode(List.of(new byte[33], new byte[300], new byte[1]));
        Damage.of(good, bad -> EntryBundle.decode(bad, 3).optional()
                .ifPresent(entries -> assertThat(EntryBundle.encode(entries)).isEqualTo(bad)));
    }
}
