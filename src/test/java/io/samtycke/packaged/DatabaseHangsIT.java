package io.samtycke.packaged;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A database that is there and does nothing, as on a disk that has stopped answering: SIGSTOP of all its processes. */
class DatabaseHangsIT {

    private static final String SITE = "hanging-site";
    private static final int CROWD = 200;
    /** The last is longer than the socket time-out. */
    private static final List<Integer> SECONDS = Faults.thorough() ? List.of(1, 5, 15, 30, 45) : List.of(3);

    @TempDir(factory = BelowTarget.class)
    static Path folder;

    private static RunningSamtycke server;

    @BeforeAll
    static void start() throws Exception {
        server = Product.in(PreparedData.copyTo(folder.resolve("data")))
                .with("samtycke.demo", false)
                .with("samtycke.intake.patience", "2s")
                .serve();
        server.publishSite(SITE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everybodyIsToldToComeAgainAndIsStoredOnceWhenItGoesOn() throws Exception {
        ProvenLog log = new ProvenLog(folder.resolve("seen"));
        List<Crowd> crowds = new ArrayList<>();
        try (Visitors visitors = Visitors.of(server, SITE)) {
            for (int seconds : SECONDS) {
                visitors.awaitMore(100);
                log.look(server);
                List<ProcessHandle> database = server.database().pause();
                try {
                    Crowd crowd = Crowd.of(server, SITE, CROWD);
                    crowds.add(crowd);
                    assertThat(crowd.awaitAnswers()).allMatch(Answer::isAway);
                    assertThat(server.threads()).as("nothing piles up").isLessThan(CROWD);
                    await().pollDelay(Duration.ofSeconds(seconds)).atMost(Duration.ofSeconds(seconds + 60L))
                            .until(() -> server.health("live").status() == 200);
                } finally {
                    Signals.resume(database);
                }
                crowds.get(crowds.size() - 1).insist(server);
                visitors.awaitMore(100);
            }
            visitors.leave();
            assertThat(visitors.surprises()).as(server.log()).isEmpty();
            Map<String, JsonNode> stored = ConsentLogPages.all(server, SITE);
            visitors.requireAllIn(stored);
            crowds.forEach(crowd -> crowd.requireAllIn(stored));
            log.requireEveryRecordOf(server, SITE);
        }
    }
}
