package io.samtycke.packaged;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import io.samtycke.testsupport.Decisions;

import static org.assertj.core.api.Assertions.assertThat;

/** What someone meets who starts the product on an empty directory, and again a day later. */
class FirstStartIT {

    private static final List<String> SAMPLES = List.of("elvakt", "bygato", "driftpartner", "kundnytta",
            "affarssystem");

    @TempDir(factory = BelowTarget.class)
    static Path folder;

    private static Path data;
    private static RunningSamtycke server;

    @BeforeAll
    static void start() throws Exception {
        data = folder.resolve("data");
        server = Product.in(data).serve();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theFirstAdminKeyIsInAFileForItsOwnerOnlyAndWorks() throws Exception {
        Path file = data.resolve("admin.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(file).content().matches("smt_[A-Za-z0-9_-]{43}");
        assertThat(server.admin("/keys").status()).isEqualTo(200);
        assertThat(server.withKey("smt_" + "x".repeat(43), "/keys").status()).isEqualTo(401);
    }

    @Test
    void theFiveSampleSitesArePublishedAndTheDemoShowsThem() throws Exception {
        assertThat(server.get("/demo").body()).contains(SAMPLES);
        for (String site : SAMPLES) {
            assertThat(server.get("/v1/sites/" + site + "/config").json().get("version").intValue()).isEqualTo(1);
            assertThat(server.get("/s/" + site + ".js").status()).isEqualTo(200);
            assertThat(server.get("/demo/" + site).status()).isEqualTo(200);
        }
    }

    @Test
    void healthAnswersOnItsOwnPortOnly() throws Exception {
        assertThat(server.health("ready").json().get("status").textValue()).isEqualTo("UP");
        assertThat(server.health("live").json().get("status").textValue()).isEqualTo("UP");
        assertThat(server.get("/q/health/ready").status()).isEqualTo(404);
    }

    @Test
    void aSecondStartKeepsEverythingAndShowsNoKey() throws Exception {
        String key = server.adminKey();
        assertThat(server.log()).containsOnlyOnce(key);
        JsonNode decided = decision("elvakt");
        List<String> before = state(decided);

        server.terminate();
        server = Product.in(data).serve();

        assertThat(server.log()).doesNotContain("smt_");
        assertThat(server.adminKey()).isEqualTo(key);
        assertThat(state(decided)).isEqualTo(before);
    }

    private static JsonNode decision(String site) throws Exception {
        Answer stored = server.decide(site, Decisions.refusal("categories", Map.of("analytics", false)));
        assertThat(stored.status()).as(stored.body()).isEqualTo(201);
        return stored.json();
    }

    private static List<String> state(JsonNode decided) throws Exception {
        return List.of(
                server.admin("/sites").body(),
                server.admin("/keys").body(),
                server.admin("/sites/elvakt/versions").body(),
                server.admin("/sites/elvakt/consents/" + decided.get("id").textValue()).body(),
                server.get("/s/elvakt.js").body());
    }
}
