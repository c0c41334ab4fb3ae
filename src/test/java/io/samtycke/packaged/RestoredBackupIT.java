package io.samtycke.packaged;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A backup that is older than what was signed is restored, in good faith, while the high-water mark knows better. */
class RestoredBackupIT {

    private static final String SITE = "restored-site";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir(factory = BelowTarget.class)
    static Path folder;

    private static Path data;
    private static ProvenLog log;

    @Test
    void itRefusesToSignAnotherTreeSaysWhyGoesOnAcceptingAndRecoversWithTheNewestDatabase() throws Exception {
        data = PreparedData.copyTo(folder.resolve("data"));
        log = new ProvenLog(folder.resolve("seen"));
        Path older = folder.resolve("older");
        Path newest = folder.resolve("newest");
        String olderCheckpoint;
        RunningSamtycke server = serve();
        try {
            server.publishSite(SITE);
            decide(server, 150);
            log.requireEveryRecordOf(server, SITE);
            olderCheckpoint = settledCheckpoint(server);
            server.terminate();
            Folder.copy(data.resolve("db"), older);

            server = serve();
            try (Visitors visitors = Visitors.of(server, SITE)) {
                visitors.awaitMore(200);
                visitors.leave();
                log.requireEveryRecordOf(server, SITE);
                log.look(server);
                server.terminate();
                Folder.copy(data.resolve("db"), newest);

                Folder.replace(data.resolve("db"), older);
                server = serve();
                refuses(server, "it went back in time");
                assertThat(server.get("/log/checkpoint").body()).isEqualTo(olderCheckpoint);
                // as large as what was signed, and other
                decide(server, 400);
                refuses(server, "does not contain the tree of");
                assertThat(server.get("/log/checkpoint").body()).isEqualTo(olderCheckpoint);
                server.terminate();

                Folder.replace(data.resolve("db"), newest);
                server = serve();
                RunningSamtycke recovered = server;
                await().atMost(PATIENCE).until(() -> recovered.health("well").status() == 200);
                decide(server, 50);
                Map<String, JsonNode> stored = ConsentLogPages.all(server, SITE);
                visitors.requireAllIn(stored);
                log.requireEveryRecordOf(server, SITE);
            }
        } finally {
            server.close();
        }
    }

    private static RunningSamtycke serve() throws Exception {
        return Product.in(data).with("samtycke.demo", false).serve();
    }

    private static void decide(RunningSamtycke server, int decisions) throws Exception {
        try (Visitors visitors = Visitors.of(server, SITE)) {
            visitors.awaitMore(decisions);
            visitors.leave();
            assertThat(visitors.surprises()).as(server.log()).isEmpty();
            visitors.requireAllIn(ConsentLogPages.all(server, SITE));
        }
    }

    /** In its health and, once, in its log, while it is ready. */
    private static void refuses(RunningSamtycke server, String why) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            Answer well = server.health("well");
            assertThat(well.status()).as(well.body()).isEqualTo(503);
            assertThat(well.body()).contains(why);
        });
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(server.health("ready").status()).isEqualTo(200));
        assertThat(server.log().lines().filter(line -> line.contains("ERROR") && line.contains(why)).count())
                .as(server.log()).isPositive();
    }

    /** When nothing waits any more. */
    private static String settledCheckpoint(RunningSamtycke server) {
        String[] last = {""};
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(2)).until(() -> {
            String now = server.get("/log/checkpoint").body();
            boolean same = now.equals(last[0]);
            last[0] = now;
            return same;
        });
        return last[0];
    }
}
