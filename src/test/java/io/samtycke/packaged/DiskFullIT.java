package io.samtycke.packaged;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.samtycke.testsupport.Decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The database's disk runs full under load, and there is room again. */
class DiskFullIT {

    private static final String SITE = "crowded-site";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir(factory = BelowTarget.class)
    Path folder;

    @Test
    void nobodyIsAcknowledgedWhatIsNotKeptAndAllIsWellByItselfWhenThereIsRoom() throws Exception {
        assumeTrue(SmallDisk.possible(), "a small disk needs Linux with user namespaces (unshare --user --mount)");
        Path data = PreparedData.copyTo(folder.resolve("data"));
        // else the log of writes takes the room that the test gives back
        Files.writeString(data.resolve("db/postgresql.conf"), "max_wal_size = 48MB\n", StandardOpenOption.APPEND);
        SmallDisk disk = new SmallDisk(data, 200);
        try (RunningSamtycke server = Product.in(data)
                .with("samtycke.demo", false)
                .with("samtycke.intake.patience", "2s")
                .startedBy(disk.command())
                .serve()) {
            disk.of(server.handle());
            server.publishSite(SITE);
            fillAgainAndAgain(server, disk, new ProvenLog(folder.resolve("seen")));
        }
    }

    private static void fillAgainAndAgain(RunningSamtycke server, SmallDisk disk, ProvenLog log) throws Exception {
        String script = server.get("/s/" + SITE + ".js").body();
        try (Visitors visitors = Visitors.of(server, SITE)) {
            for (int i = 0; i < Faults.count(1, 5); i++) {
                visitors.awaitMore(200);
                log.look(server);
                disk.fill();
                await().atMost(PATIENCE).until(() -> server.decide(SITE, Decisions.refusal()).isAway());
                if (Faults.thorough()) {
                    // by then it cannot even start
                    await().atMost(PATIENCE).until(() -> server.health("ready").status() == 503);
                }
                assertThat(server.get("/s/" + SITE + ".js").body()).isEqualTo(script);
                assertThat(server.health("live").status()).isEqualTo(200);
                disk.makeRoom();
                await().atMost(PATIENCE).until(() -> server.health("ready").status() == 200);
                visitors.awaitMore(200);
            }
            visitors.leave();
            assertThat(visitors.surprises()).as(server.log()).isEmpty();
            visitors.repeatUnanswered(server);
            visitors.requireAllIn(ConsentLogPages.all(server, SITE));
            log.requireEveryRecordOf(server, SITE);
        }
    }
}
