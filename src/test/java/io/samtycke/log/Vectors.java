package io.samtycke.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.samtycke.log.note.LogIdentity;
import io.samtycke.log.note.VerifierKey;
import io.samtycke.log.tree.Hash;

/** Cases of docs/log-vectors.json, made by Go's implementation; the script's tests read them as well. */
public final class Vectors {

    private static final JsonNode ALL = read();

    private Vectors() {
    }

    public static Stream<JsonNode> of(String section) {
        JsonNode cases = ALL.get(section).get("cases");
        if (cases.isEmpty()) {
            throw new IllegalStateException("no cases in " + section);
        }
        return StreamSupport.stream(cases.spliterator(), false);
    }

    /** Those with such a member; a section may hold several kinds of case. */
    public static Stream<JsonNode> of(String section, String member) {
        return of(section).filter(one -> one.has(member));
    }

    public static List<Hash> hashes(JsonNode texts) {
        List<Hash> hashes = new ArrayList<>();
        texts.forEach(text -> hashes.add(hash(text)));
        return hashes;
    }

    public static Hash hash(JsonNode text) {
        return Hash.fromBase64(text.asText()).orElseThrow();
    }

    public static LogIdentity log(JsonNode log) {
        return new LogIdentity(log.get("origin").asText(), keys(log.get("keys")), keys(log.get("witnesses")));
    }

    private static List<VerifierKey> keys(JsonNode vkeys) {
        List<VerifierKey> keys = new ArrayList<>();
        vkeys.forEach(vkey -> keys.add(VerifierKey.parse(vkey.asText()).orThrow()));
        return keys;
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper().readTree(Path.of("docs", "log-vectors.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
