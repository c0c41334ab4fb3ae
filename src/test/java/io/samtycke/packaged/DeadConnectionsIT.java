package io.samtycke.packaged;

import java.nio.file.Path;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.samtycke.database.EmbeddedDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Connections to the database that go nowhere and do not end, as when a firewall forgets them. */
class DeadConnectionsIT {

    private static final String SITE = "unheard-site";
    private static final int CROWD = 60;

    @TempDir(factory = BelowTarget.class)
    static Path folder;

    private static EmbeddedDatabase operators;
    private static Forwarder network;
    private static RunningSamtycke server;
    private static ProvenLog log;

    @BeforeAll
    static void start() throws Exception {
        operators = EmbeddedDatabase.open(PreparedData.copyTo(folder.resolve("operator")));
        network = new Forwarder(operators.port());
        Product product = Product.in(folder.resolve("data"))
                .withVariable("SAMTYCKE_DB_URL", "jdbc:postgresql://127.0.0.1:" + network.port() + "/samtycke")
                .withVariable("SAMTYCKE_DB_USER", operators.user())
                .withVariable("SAMTYCKE_DB_PASSWORD", operators.password())
                .with("samtycke.intake.patience", "2s");
        if (!Faults.thorough()) {
            product.with("quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", 4);
        }
        server = product.serve();
        server.publishSite(SITE);
        log = new ProvenLog(folder.resolve("seen"));
    }

    @AfterAll
    static void stop() {
        server.close();
        network.close();
        operators.close();
    }

    @Test
    void whatWasNotHeardBecauseConnectionsDiedIsStoredOnceWhenRepeated() throws Exception {
        survive(Forwarder::loseEverything);
    }

    @Test
    void whatWasDoneButNotConfirmedIsStoredOnceWhenRepeated() throws Exception {
        survive(Forwarder::loseAnswers);
    }

    private static void survive(Consumer<Forwarder> fault) throws Exception {
        try (Visitors visitors = Visitors.of(server, SITE)) {
            for (int i = 0; i < Faults.count(1, 5); i++) {
                visitors.awaitMore(200);
                log.look(server);
                Crowd crowd = Crowd.of(server, SITE, CROWD);
                fault.accept(network);
                assertThat(crowd.awaitAnswers()).allMatch(answer -> answer.status() == 201 || answer.isAway());
                crowd.insist(server);
                visitors.awaitMore(200);
                crowd.requireAllIn(ConsentLogPages.all(server, SITE));
            }
            visitors.leave();
            assertThat(visitors.surprises()).as(server.log()).isEmpty();
            visitors.repeatUnanswered(server);
            visitors.requireAllIn(ConsentLogPages.all(server, SITE));
            log.requireEveryRecordOf(server, SITE);
        }
    }
}
