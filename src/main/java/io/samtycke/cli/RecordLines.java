package io.samtycke.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.samtycke.log.check.Disclosed;
import io.samtycke.log.check.RecordCheck;
import io.samtycke.log.entry.EntryType;
import io.samtycke.log.entry.Opening;
import io.samtycke.log.reading.Parsed;
import io.samtycke.log.reading.StrictText;
import io.samtycke.platform.CanonicalJson;

/**
 * A file of records with what opens their commitments, one a line: {@code {"record":{…},"salt":"<base64>","index":5}},
 * and for acts (2) and tombstones (3) {@code {"type":3,"content":{…},"salt":"<base64>","index":9}}. Other members are
 * left alone. Members may be in any order and spaced in any way: RFC 8785 says what was committed to.
 */
final class RecordLines {

    /** Two spellings of one member, or a number that loses digits, would let one text stand for another. */
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private RecordLines() {
    }

    /** Line by line: the file may be larger than our memory. */
    static void read(Path file, RecordCheck check) throws IOException {
        long number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    String place = file.getFileName() + ", line " + number;
                    Parsed<Disclosed> disclosed = parse(place, line);
                    if (disclosed.optional().isPresent()) {
                        check.add(disclosed.orThrow());
                    } else {
                        check.malformed(place, disclosed.reason());
                    }
                }
            }
        } catch (CharacterCodingException e) {
            check.malformed(file.getFileName() + ", after line " + number, "this is not UTF-8");
        }
    }

    /** RFC 8785 bytes of a JSON text. */
    static Parsed<byte[]> canonical(String text) {
        return tree(text).then(RecordLines::canonical);
    }

    private static Parsed<JsonNode> tree(String text) {
        try {
            return Parsed.of(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            return Parsed.malformed("not JSON: " + e.getOriginalMessage());
        } catch (NumberFormatException e) {
            return Parsed.malformed("a number in it is larger than any computer's");
        }
    }

    private static Parsed<byte[]> canonical(JsonNode json) {
        if (!json.isObject()) {
            return Parsed.malformed("a record is a JSON object");
        }
        try {
            return Parsed.of(CanonicalJson.bytes(JSON, json));
        } catch (UncheckedIOException e) {
            return Parsed.malformed("the record has no RFC 8785 form: " + e.getCause().getMessage());
        }
    }

    static Parsed<Disclosed> parse(String place, String line) {
        Parsed<JsonNode> read = tree(line);
        return read.then(json -> disclosed(place, json));
    }

    private static Parsed<Disclosed> disclosed(String place, JsonNode json) {
        Optional<EntryType> type = type(json);
        Optional<byte[]> salt = StrictText.base64(json.path("salt").asText())
                .filter(bytes -> bytes.length == Opening.SALT);
        JsonNode index = json.path("index");
        if (type.isEmpty()) {
            return Parsed.malformed("expected {\"record\":…} or {\"type\":2 or 3,\"content\":…}");
        }
        if (salt.isEmpty()) {
            return Parsed.malformed("expected \"salt\", base64 of 32 bytes");
        }
        boolean placed = index.isIntegralNumber() && index.canConvertToLong() && index.longValue() >= 0;
        if (!placed && !index.isNull() && !index.isMissingNode()) {
            return Parsed.malformed("expected \"index\", a number or null");
        }
        JsonNode content = json.get(type.get() == EntryType.CONSENT ? "record" : "content");
        List<Long> erased = new ArrayList<>();
        if (type.get() == EntryType.TOMBSTONE) {
            for (JsonNode leaf : content.path("leaves")) {
                if (!leaf.isIntegralNumber() || !leaf.canConvertToLong() || leaf.longValue() < 0) {
                    return Parsed.malformed("expected \"leaves\" of a tombstone to be numbers of entries");
                }
                erased.add(leaf.longValue());
            }
        }
        return canonical(content).then(bytes -> Parsed.of(new Disclosed(place,
                new Opening(type.get(), salt.get(), bytes),
                placed ? OptionalLong.of(index.longValue()) : OptionalLong.empty(), erased)));
    }

    private static Optional<EntryType> type(JsonNode json) {
        if (json.has("record") && !json.has("type")) {
            return Optional.of(EntryType.CONSENT);
        }
        int type = json.path("type").isInt() ? json.get("type").intValue() : 0;
        return Optional.of(EntryType.ACT).filter(act -> act.identifier() == type)
                .or(() -> Optional.of(EntryType.TOMBSTONE).filter(stone -> stone.identifier() == type))
                .filter(committed -> json.has("content"));
    }
}
