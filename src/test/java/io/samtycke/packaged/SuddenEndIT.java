package io.samtycke.packaged;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An acknowledged decision is never lost and always proven, whatever ends while visitors decide. */
class SuddenEndIT {

    private static final String SITE = "busy-site";
    private static final int MANY = 400;

    @TempDir(factory = BelowTarget.class)
    static Path folder;

    private static Path data;
    private static RunningSamtycke server;
    private static ProvenLog log;

    @BeforeAll
    static void start() throws Exception {
        data = PreparedData.copyTo(folder.resolve("data"));
        server = serve();
        server.publishSite(SITE);
        log = new ProvenLog(folder.resolve("seen"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void startAgain() throws Exception {
        if (!server.isAlive()) {
            server = serve();
        }
    }

    private static RunningSamtycke serve() throws Exception {
        return Product.in(data).with("samtycke.demo", false).serve();
    }

    @Test
    void nothingAcknowledgedIsLostWhenTheServerIsKilled() throws Exception {
        try (Visitors visitors = Visitors.of(server, SITE)) {
            visitors.awaitMore(MANY);
            log.look(server);
            server.kill();
            visitors.leave();

            server = serve();
            visitors.requireAllIn(ConsentLogPages.all(server, SITE));
            visitors.repeatUnanswered(server);
            visitors.requireAllIn(ConsentLogPages.all(server, SITE));
            assertThat(visitors.surprises()).as(server.log()).isEmpty();
            log.requireEveryRecordOf(server, SITE);
        }
    }

    @Test
    void nothingAcknowledgedIsLostWhenServerAndDatabaseAreKilledAtOnceAgainAndAgain() throws Exception {
        try (Visitors visitors = Visitors.of(server, SITE)) {
            for (int i = 0; i < Faults.count(2, 20); i++) {
                visitors.awaitMore(MANY);
                log.look(server);
                server.killWithDatabase();
                server = serve();
                visitors.turnTo(server);
            }
            visitors.awaitMore(MANY);
            log.look(server);
            visitors.leave();

            assertThat(visitors.surprises()).as(server.log()).isEmpty();
            visitors.requireAllIn(ConsentLogPages.all(server, SITE));
            visitors.repeatUnanswered(server);
            visitors.requireAllIn(ConsentLogPages.all(server, SITE));
            log.requireEveryRecordOf(server, SITE);
        }
    }

    @Test
    void nothingAcknowledgedIsLostWhenTheServerIsToldToStop() throws Exception {
        try (Visitors visitors = Visitors.of(server, SITE)) {
            visitors.awaitMore(MANY);
            assertThat(server.terminate()).isIn(0, 143);
            visitors.leave();
            assertThat(server.database().processes()).isEmpty();
            assertThat(data.resolve("db/postmaster.pid")).doesNotExist();
            assertThat(server.log()).doesNotContain("Exception").doesNotContain("ERROR");

            server = serve();
            visitors.requireAllIn(ConsentLogPages.all(server, SITE));
            visitors.repeatUnanswered(server);
            visitors.requireAllIn(ConsentLogPages.all(server, SITE));
            log.requireEveryRecordOf(server, SITE);
        }
    }

    @Test
    void whoeverWaitsForAnAnswerWhenItIsToldToStopStillGetsOne() throws Exception {
        List<ProcessHandle> database = server.database().pause();
        Crowd crowd = Crowd.of(server, SITE, 40);
        try {
            await().atMost(Duration.ofSeconds(30)).until(() -> server.metric("http_server_active_requests") >= 40);
            server.askToStop();
        } finally {
            Signals.resume(database);
        }

        assertThat(crowd.awaitAnswers()).allMatch(answer -> answer.status() == 201 || answer.isAway())
                .anyMatch(answer -> answer.status() == 201);
        assertThat(server.awaitEnd()).isIn(0, 143);
        server = serve();
        crowd.insist(server);
        crowd.requireAllIn(ConsentLogPages.all(server, SITE));
        log.requireEveryRecordOf(server, SITE);
    }

    @Test
    void aKilledDatabaseComesBackByItselfAndNobodySeesMoreThanA503() throws Exception {
        try (Visitors visitors = Visitors.of(server, SITE); Auditors auditors = Auditors.of(server, SITE)) {
            for (int i = 0; i < 3; i++) {
                visitors.awaitMore(MANY);
                ProcessHandle killed = server.database().postmaster();
                killed.destroyForcibly();
                await().atMost(Duration.ofSeconds(30))
                        .ignoreExceptions()
                        .until(() -> server.database().postmaster().pid() != killed.pid());
            }
            visitors.awaitMore(MANY);
            log.look(server);
            visitors.leave();
            auditors.leave();
            await().atMost(Duration.ofSeconds(15)).until(() -> server.health("ready").status() == 200);

            assertThat(visitors.surprises()).as(server.log()).isEmpty();
            assertThat(auditors.surprises()).as(server.log()).isEmpty();
            visitors.requireAllIn(ConsentLogPages.all(server, SITE));
            log.requireEveryRecordOf(server, SITE);
        }
    }
}
