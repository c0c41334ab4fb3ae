package io.samtycke.log.entry;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.samtycke.log.Damage;
import io.samtycke.log.Vectors;
import io.samtycke.log.reading.StrictText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Frozen: entries stay in the log for ever. */
class EntryFormatTest {

    private static final HexFormat HEX = HexFormat.of();

    @ParameterizedTest
    @MethodSource
    void entriesHaveTheseBytes(JsonNode one) {
        byte[] bytes = HEX.parseHex(one.get("entry").asText());
        if (one.has("malformed")) {
            assertThat(LogEntry.parse(bytes).optional()).isEmpty();
            return;
        }
        byte[] content = one.get("content").asText().getBytes(StandardCharsets.UTF_8);
        EntryType type = EntryType.of(one.get("type").asInt()).orElseThrow();
        LogEntry entry = type.committed()
                ? new Opening(type, HEX.parseHex(one.get("salt").asText()), content).entry()
                : LogEntry.statement(content);
        assertThat(entry.bytes()).isEqualTo(bytes);
        assertThat(entry.leaf()).isEqualTo(Vectors.hash(one.get("leaf")));
        assertThat(LogEntry.parse(bytes).orThrow()).isEqualTo(entry);
        assertThat(entry.type()).isEqualTo(type);
    }

    static Stream<JsonNode> entriesHaveTheseBytes() {
        return Vectors.of("entries");
    }

    @ParameterizedTest
    @MethodSource
    void openingsHaveTheseBytes(JsonNode one) {
        byte[] extra = StrictText.base64(one.get("extra").asText()).orElseThrow();
        Opening opening = Opening.parse(extra).orThrow();
        assertThat(opening.bytes()).isEqualTo(extra);
        assertThat(opening.content()).asString(StandardCharsets.UTF_8).isEqualTo(one.get("content").asText());
        assertThat(opening.entry()).hasToString(one.get("entry").asText());
    }

    static Stream<JsonNode> openingsHaveTheseBytes() {
        return Vectors.of("entries", "extra");
    }

    /** With openssl: HMAC-SHA256 of "consent-leaf/v1\n{}" under 32 bytes of 0x11, made by hand. */
    @Test
    void aCommitmentIsThatOfOpenssl() {
        byte[] salt = HEX.parseHex("11".repeat(32));
        LogEntry entry = new Opening(EntryType.ACT, salt, "{}".getBytes(StandardCharsets.UTF_8)).entry();
        assertThat(entry).hasToString("02763875c613ae347b20992a8608308a4818bc97afdff7343f827cf1f00501f55f");
    }

    @Test
    void aSaltHasThirtyTwoBytesAndAStatementNone() {
        assertThatThrownBy(() -> new Opening(EntryType.CONSENT, new byte[31], new byte[1]))
                .hasMessageContaining("31 bytes, expected 32");
        assertThatThrownBy(() -> new Opening(EntryType.STATEMENT, new byte[32], new byte[1]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LogEntry.statement(new byte[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LogEntry.statement(new byte[0xFFFF])).isInstanceOf(IllegalArgumentException.class);
        assertThat(LogEntry.statement(new byte[0xFFFE]).bytes()).hasSize(0xFFFF);
    }

    @Test
    void whateverIsReadIsWrittenAgainAsItWas() {
        byte[] good = new Opening(EntryType.TOMBSTONE, new byte[32], "{}".getBytes(StandardCharsets.UTF_8)).bytes();
        Damage.of(good, bad -> {
            Opening.parse(bad).optional().ifPresent(opening -> assertThat(opening.bytes()).isEqualTo(bad));
            LogEntry.parse(bad).optional().ifPresent(entry -> assertThat(entry.bytes()).isEqualTo(bad));
        });
    }
}
