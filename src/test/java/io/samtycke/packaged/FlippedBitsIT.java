package io.samtycke.packaged;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import io.samtycke.packaged.Product.Outcome;
import io.samtycke.testsupport.Decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Single bits change below a running server: each is found and located, and nothing is signed or proven on top of it. */
class FlippedBitsIT {

    private static final String SITE = "flipped-site";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Full tiles and bundles 0 and 1, and a part of 2. */
    private static final int MANY = 560;
    private static final int HASH = 32;
    /** With its type, and its length before it. */
    private static final int COMMITTED_ENTRY = 2 + 1 + HASH;

    @TempDir(factory = BelowTarget.class)
    static Path folder;

    private static RunningSamtycke server;
    private static LiveDatabase database;
    private static ProvenLog log;

    @BeforeAll
    static void start() throws Exception {
        Path data = PreparedData.copyTo(folder.resolve("data"));
        server = Product.in(data).with("samtycke.demo", false).serve();
        server.publishSite(SITE);
        log = new ProvenLog(folder.resolve("seen"));
        try (Visitors visitors = Visitors.of(server, SITE)) {
            visitors.awaitMore(MANY);
        }
        log.requireEveryRecordOf(server, SITE);
        log.look(server);
        database = new LiveDatabase(data);
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
        server.close();
    }

    @Test
    void verifyLogFindsThemAllAndSaysWhereTheyAre() throws Exception {
        Record changed = record(400);
        Record resalted = record(401);
        List<String> words = List.of("tile/0/000: hash 5 was changed",
                "tile/entries/001: entry 300 was changed",
                "entry 300 of the log could not be read",
                "is not what entry " + changed.index + " of the log stands for",
                "is not what entry " + resalted.index + " of the log stands for");

        flipAll(changed, resalted);
        Outcome broken = verify();
        flipAll(changed, resalted);
        Outcome mended = verify();

        assertThat(broken.exitCode()).as(broken.out()).isEqualTo(1);
        assertThat(broken.out()).contains(words);
        assertThat(broken.out().lines().filter(line -> line.endsWith("]"))).as(broken.out()).hasSize(words.size());
        assertThat(mended.exitCode()).as(mended.out()).isZero();
    }

    private static void flipAll(Record changed, Record resalted) throws Exception {
        database.flip("log_tile", "hashes", 5 * HASH + 7, "log = 1 AND level = 0 AND index = 0");
        // the statement at the beginning is in bundle 0
        database.flip("log_bundle", "entries", (300 - 256) * COMMITTED_ENTRY + 9, "log = 1 AND index = 1");
        // the second letter of "sv"
        database.flip("consent_record", "record", changed.languageAt + 1, "id = ?", changed.id);
        database.flip("consent_record", "salt", 3, "id = ?", resalted.id);
    }

    @Test
    void nothingIsSignedOnTopOfADamagedEdgeAndTheLogGoesOnAfterItsRepair() throws Exception {
        String edge = "log = 1 AND level = 0 AND index = (SELECT max(index) FROM log_tile WHERE level = 0)";
        database.flip("log_tile", "hashes", 0, edge);
        Map<String, Object> decision = Decisions.refusal();
        assertThat(server.decide(SITE, decision).status()).isEqualTo(201);
        await().atMost(PATIENCE).until(() -> server.health("well").status() == 503);
        String signed = server.get("/log/checkpoint").body();
        assertThat(server.health("well").body()).contains("right edge of the log");
        assertThat(server.health("ready").status()).isEqualTo(200);
        assertThat(server.decide(SITE, decision).status()).isEqualTo(200);
        assertThat(server.get("/log/checkpoint").body()).isEqualTo(signed);
        assertThat(server.log()).contains("The tiles at the right edge of the log hash to");

        database.flip("log_tile", "hashes", 0, edge);
        await().atMost(PATIENCE).until(() -> server.health("well").status() == 200);
        log.requireEveryRecordOf(server, SITE);
    }

    @Test
    void nobodyIsHandedAProofThatProvesNothing() throws Exception {
        Record one = record(100);
        String proof = "/v1/sites/" + SITE + "/consents/" + one.id + "/proof?visitor=" + one.visitor;
        assertThat(server.get(proof).status()).isEqualTo(200);
        long sibling = one.index ^ 1;
        for (int twice = 0; twice < 2; twice++) {
            database.flip("log_tile", "hashes", sibling % 256 * HASH, "log = 1 AND level = 0 AND index = ?",
                    sibling / 256);
            assertThat(server.get(proof).status()).isEqualTo(twice == 0 ? 500 : 200);
        }
        for (int twice = 0; twice < 2; twice++) {
            database.flip("consent_record", "salt", 0, "id = ?", one.id);
            assertThat(server.get(proof).status()).isEqualTo(twice == 0 ? 500 : 200);
        }
        assertThat(server.log()).contains("Entry " + one.index + " of the log");
    }

    private static Outcome verify() throws Exception {
        Path export = folder.resolve("export.ndjson");
        Files.writeString(export, server.admin("/sites/" + SITE + "/consents/export?format=proofs").body());
        return Product.in(folder.resolve("untouched")).run("verify-log", server.at("/log").toString(), "--partial",
                "--records", export.toString());
    }

    /** One whose entry is that of the log or somewhat later, as other sites' acts come between. */
    private static Record record(long index) throws Exception {
        for (String line : (Iterable<String>) server.admin("/sites/" + SITE + "/consents/export?format=proofs").body()
                .lines()::iterator) {
            JsonNode json = Answer.JSON.readTree(line);
            if (json.has("record") && json.get("index").longValue() == index) {
                JsonNode record = json.get("record");
                int at = record.toString().indexOf("\"language\":\"") + "\"language\":\"".length();
                return new Record(UUID.fromString(record.get("id").textValue()), record.get("visitor").textValue(),
                        index, at);
            }
        }
        throw new AssertionError("entry " + index + " is no record");
    }

    /** @param languageAt where the letters begin in the stored bytes */
    private record Record(UUID id, String visitor, long index, int languageAt) {}
}
