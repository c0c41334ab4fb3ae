package io.samtycke.packaged;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.samtycke.database.EmbeddedDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two servers on one database: one log, grown by one of them at a time, whichever of them is paused or killed. */
class ReplicasIT {

    private static final String SITE = "shared-site";
    private static final int MANY = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir(factory = BelowTarget.class)
    static Path folder;

    private static EmbeddedDatabase operators;
    private static RunningSamtycke first;
    private static RunningSamtycke second;
    private static ProvenLog log;

    @BeforeAll
    static void start() throws Exception {
        operators = EmbeddedDatabase.open(PreparedData.copyTo(folder.resolve("operator")));
        first = serve("first");
        first.publishSite(SITE);
        second = serve("second");
        Files.copy(folder.resolve("first/admin.key"),
                Files.createDirectories(folder.resolve("second")).resolve("admin.key"));
        // the second learns of the site by itself
        await().atMost(PATIENCE).until(() -> second.get("/s/" + SITE + ".js").status() == 200);
        log = new ProvenLog(folder.resolve("seen"));
    }

    @BeforeEach
    void startAgain() throws Exception {
        if (!first.isAlive()) {
            first = serve("first");
        }
    }

    @AfterAll
    static void stop() {
        first.close();
        second.close();
        operators.close();
    }

    /** They share the key of the first, and each has a high-water mark of its own. */
    private static RunningSamtycke serve(String name) throws Exception {
        return Product.in(folder.resolve(name))
                .withVariable("SAMTYCKE_DB_URL", "jdbc:postgresql://127.0.0.1:" + operators.port() + "/samtycke")
                .withVariable("SAMTYCKE_DB_USER", operators.user())
                .withVariable("SAMTYCKE_DB_PASSWORD", operators.password())
                .with("samtycke.log.key-file", folder.resolve("first/log.key"))
                .with("samtycke.log.pace", "20ms")
                .with("samtycke.intake.patience", "2s")
                .with("quarkus.datasource.jdbc.additional-jdbc-properties.ApplicationName", name)
                .serve();
    }

    @Test
    void bothTakeDecisionsAndGrowOneLog() throws Exception {
        try (Visitors here = Visitors.of(first, SITE); Visitors there = Visitors.of(second, SITE)) {
            for (int i = 0; i < Faults.count(2, 20); i++) {
                here.awaitMore(MANY);
                there.awaitMore(MANY);
                log.look(first);
                log.look(second);
            }
            settle(here, there);
        }
    }

    @Test
    void oneThatIsPausedWhileItGrowsTheLogHoldsUpNeitherTheOtherNorTheLog() throws Exception {
        try (Visitors here = Visitors.of(first, SITE); Visitors there = Visitors.of(second, SITE)) {
            for (int i = 0; i < Faults.count(1, 10); i++) {
                here.awaitMore(MANY);
                pauseWhileItGrowsTheLog();
                log.look(second);
                long before = size(second);
                there.awaitMore(MANY);
                await().atMost(PATIENCE).until(() -> size(second) > before + MANY);
                log.look(second);
                first.resume();
                here.awaitMore(MANY);
                log.look(first);
            }
            settle(here, there);
        }
    }

    @Test
    void whatOneWasPausedWithIsStoredOnceByTheOther() throws Exception {
        try (Visitors here = Visitors.of(first, SITE); Visitors there = Visitors.of(second, SITE)) {
            for (int i = 0; i < Faults.count(1, 10); i++) {
                here.awaitMore(MANY);
                pauseWhileIt("a transaction that stores decisions", """
                        SELECT 1 FROM pg_stat_activity a JOIN pg_locks l ON l.pid = a.pid
                        WHERE a.application_name = ? AND a.state = 'idle in transaction'
                          AND l.relation = 'consent_record'::regclass AND l.mode = 'RowExclusiveLock'""");
                // their repeats meet what the first one has inserted and not committed
                here.turnTo(second);
                here.awaitMore(MANY);
                there.awaitMore(MANY);
                first.resume();
                here.turnTo(first);
                here.awaitMore(MANY);
            }
            settle(here, there);
        }
    }

    @Test
    void oneThatIsKilledLeavesTheLogToTheOther() throws Exception {
        try (Visitors here = Visitors.of(first, SITE); Visitors there = Visitors.of(second, SITE)) {
            for (int i = 0; i < Faults.count(1, 10); i++) {
                here.awaitMore(MANY);
                log.look(first);
                first.kill();
                long before = size(second);
                here.turnTo(second);
                here.awaitMore(MANY);
                await().atMost(PATIENCE).until(() -> size(second) > before + MANY);
                log.look(second);
                first = serve("first");
                here.turnTo(first);
            }
            here.awaitMore(MANY);
            settle(here, there);
        }
    }

    private static void settle(Visitors... all) throws Exception {
        for (Visitors visitors : all) {
            visitors.leave();
            visitors.repeatUnanswered(second);
        }
        for (Visitors visitors : all) {
            assertThat(visitors.surprises()).as(first.log() + second.log()).isEmpty();
            visitors.requireAllIn(ConsentLogPages.all(second, SITE));
        }
        log.requireEveryRecordOf(second, SITE);
        assertThat(first.log() + second.log()).doesNotContain("ERROR");
    }

    private static void pauseWhileItGrowsTheLog() throws Exception {
        pauseWhileIt("the row of the log", """
                SELECT 1 FROM pg_stat_activity a JOIN pg_locks l ON l.pid = a.pid
                WHERE a.application_name = ? AND a.state = 'idle in transaction'
                  AND l.relation = 'log_state'::regclass AND l.mode = 'RowShareLock'""");
    }

    /** Pauses the first one again and again until the database says that it was in the middle. */
    private static void pauseWhileIt(String holds, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(operators.jdbcUrl(), operators.user(),
                operators.password())) {
            await("paused while it holds " + holds).atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
                first.pause();
                // what it had asked for is done without it
                await().atMost(PATIENCE).pollDelay(Duration.ZERO).until(() -> !finds(connection,
                        "SELECT 1 FROM pg_stat_activity WHERE application_name = ? AND state = 'active'"));
                boolean found = finds(connection, sql);
                if (!found) {
                    first.resume();
                }
                return found;
            });
        }
    }

    private static boolean finds(Connection connection, String sql) throws Exception {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, "first");
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Of the published tree. */
    private static long size(RunningSamtycke server) throws Exception {
        return Long.parseLong(server.get("/log/checkpoint").body().lines().skip(1).findFirst().orElseThrow());
    }
}
