package io.samtycke.packaged;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import io.samtycke.database.EmbeddedDatabase;
import io.samtycke.testsupport.Decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A PostgreSQL server that the operator runs: used as it is, and survived when it is away. */
class DatabaseAwayIT {

    private static final String SITE = "patient-site";
    private static final Duration RECOVERY = Duration.ofSeconds(30);

    @TempDir(factory = BelowTarget.class)
    static Path folder;

    private static EmbeddedDatabase operators;
    private static Forwarder network;
    private static RunningSamtycke server;

    @BeforeAll
    static void start() throws Exception {
        operators = EmbeddedDatabase.open(PreparedData.copyTo(folder.resolve("operator")));
        network = new Forwarder(operators.port());
        server = Product.in(folder.resolve("data"))
                .withVariable("SAMTYCKE_DB_URL", "jdbc:postgresql://127.0.0.1:" + network.port() + "/samtycke")
                .withVariable("SAMTYCKE_DB_USER", operators.user())
                .withVariable("SAMTYCKE_DB_PASSWORD", operators.password())
                .with("samtycke.intake.patience", "2s")
                .serve();
        server.publishSite(SITE);
    }

    @AfterAll
    static void stop() {
        server.close();
        network.close();
        operators.close();
    }

    @Test
    void itIsUsedWithoutAnEmbeddedOneAndWithoutTheDemo() throws Exception {
        assertThat(folder.resolve("data")).isDirectoryNotContaining("glob:**/{db,postgres}*");
        assertThat(server.get("/demo").status()).isEqualTo(404);
        Answer stored = decide(Decisions.refusal());
        assertThat(stored.status()).isEqualTo(201);
        assertThat(ConsentLogPages.all(server, SITE)).containsKey(stored.json().get("id").textValue());
    }

    @Test
    void whileItIsStoppedNothingIsAcknowledgedAndScriptsAreServedAndThenAllIsWellByItself() throws Exception {
        String script = script().body();
        try (Visitors visitors = Visitors.of(server, SITE)) {
            visitors.awaitMore(200);
            operators.close();

            await().atMost(RECOVERY).until(() -> server.health("ready").status() == 503);
            decide(Decisions.refusal()).requireAway();
            server.admin("/sites/" + SITE + "/consents").requireAway();
            server.admin("/keys").requireAway();
            assertThat(server.health("live").json().get("status").textValue()).isEqualTo("UP");
            assertThat(script().body()).isEqualTo(script);

            operators = EmbeddedDatabase.open(folder.resolve("operator"));
            network.passOnTo(operators.port());
            await().atMost(RECOVERY).until(() -> server.health("ready").status() == 200);
            visitors.awaitMore(200);
            visitors.leave();
            assertThat(visitors.surprises()).as(server.log()).isEmpty();
            visitors.requireAllIn(ConsentLogPages.all(server, SITE));
        }
    }

    @Test
    void hostsThatPagesReportWhileItIsAwayAreStoredWhenItIsBack() throws Exception {
        script();
        network.hold();
        try {
            assertThat(report("away.example.com").status()).isEqualTo(204);
            assertThat(report("away.example.com").status()).isEqualTo(204);
        } finally {
            network.release();
        }
        await().atMost(RECOVERY).until(() -> server.admin("/sites/" + SITE + "/hosts").status() == 200);
        JsonNode hosts = server.admin("/sites/" + SITE + "/hosts").json().get("items");
        assertThat(hosts).hasSize(1);
        assertThat(hosts.get(0).get("host").textValue()).isEqualTo("away.example.com");
        assertThat(hosts.get(0).get("reports").intValue()).isEqualTo(2);
    }

    @Test
    void whileItHangsNothingIsAcknowledgedAndScriptsAreServedAndThenARepeatIsAnswered() throws Exception {
        script();
        Map<String, Object> decision = Decisions.refusal();
        network.hold();
        try {
            decide(decision).requireAway();
            assertThat(script().status()).isEqualTo(200);
            assertThat(server.health("live").json().get("status").textValue()).isEqualTo("UP");
        } finally {
            network.release();
        }
        await().atMost(RECOVERY).until(() -> decide(decision).status() == 200);
        assertThat(ConsentLogPages.all(server, SITE)).containsKey((String) decision.get("id"));
    }

    private static Answer decide(Map<String, Object> decision) throws IOException, InterruptedException {
        return server.decide(SITE, decision);
    }

    private static Answer report(String host) throws IOException, InterruptedException {
        return Answer.to("POST", server.at("/v1/sites/" + SITE + "/hosts"), null, Map.of("hosts", List.of(host)));
    }

    private static Answer script() throws IOException, InterruptedException {
        return server.get("/s/" + SITE + ".js");
    }
}
