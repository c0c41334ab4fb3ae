package io.samtycke.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.samtycke.database.DataDirectories.copy;
import static io.samtycke.database.DataDirectories.execute;
import static io.samtycke.database.DataDirectories.query;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Kills, leftovers and damage: what heals by itself, and what is answered with a sentence. */
class EmbeddedDatabaseRecoveryTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    static Path folder;

    private static Path data;

    /** Its first start is killed while initdb runs, so that every test here starts from a directory that recovered. */
    @BeforeAll
    static void firstStartKilledHalfWay() throws Exception {
        data = folder.resolve("data");
        try (ServerProcess killed = ServerProcess.starting(data)) {
            await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(data.resolve("db.new/PG_VERSION")));
            killed.kill();
        }
        assertThat(data.resolve("db")).doesNotExist();
        Files.createDirectories(data.resolve("postgres/new/bin"));
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data)) {
            execute(database, "CREATE TABLE kept (value text PRIMARY KEY)");
        }
        assertThat(data).isDirectoryNotContaining("glob:**/*.new");
        assertThat(data.resolve("postgres/new")).doesNotExist();
    }

    @Test
    void aKilledServerIsBackOnItsPortWithEveryCommittedRow() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data)) {
            execute(database, "INSERT INTO kept VALUES ('server killed')");
            for (int i = 0; i < 2; i++) {
                ProcessHandle postmaster = postmaster(data);
                postmaster.destroyForcibly();
                await().atMost(LIMIT).ignoreExceptions().until(() -> postmaster(data).pid() != postmaster.pid()
                        && query(database, "SELECT count(*) FROM kept WHERE value = 'server killed'").equals("1"));
            }
        }
        assertThat(data.resolve("db/postmaster.pid")).doesNotExist();
    }

    @Test
    void aServerThatOutlivedItsKilledProcessIsReplaced() throws Exception {
        ProcessHandle orphan;
        try (ServerProcess killed = ServerProcess.open(data)) {
            killed.kill();
            orphan = postmaster(data);
            assertThat(orphan.isAlive()).isTrue();
        }
        Path log = data.resolve("postgres.log");
        int before = Files.readString(log).length();
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data)) {
            // gone, or a zombie until the init process buries it
            assertThat(orphan.info().command()).isEmpty();
            assertThat(Files.readString(log).substring(before)).contains("received fast shutdown request");
            assertThat(query(database, "SELECT count(*) FROM kept")).isNotNull();
        }
    }

    @Test
    void processesThatOutliveTheirServerAreWaitedFor() throws Exception {
        try (ServerProcess killed = ServerProcess.open(data)) {
            killed.kill();
            postmaster(data).destroyForcibly();
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data)) {
            assertThat(query(database, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void anOldPidFileWhoseNumberNowBelongsToAnotherProgramIsIgnored() throws Exception {
        writePidFile(data, ProcessHandle.current().pid(), 1);
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data)) {
            assertThat(query(database, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void theServerOfAnotherDirectoryIsNeitherJoinedNorStopped() throws Exception {
        Path other = copy(data, folder.resolve("other"));
        try (EmbeddedDatabase foreign = EmbeddedDatabase.open(other)) {
            long pid = postmaster(other).pid();
            writePidFile(data, pid, foreign.port());
            assertThatThrownBy(() -> EmbeddedDatabase.open(data)).isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("A PostgreSQL server that Samtycke did not start (process " + pid + ")");

            DirectoryLock held = DirectoryLock.tryAcquire(data.toRealPath().resolve("lock")).orElseThrow();
            try (held) {
                assertThatThrownBy(() -> EmbeddedDatabase.attachOrOpen(data)).isInstanceOf(DatabaseUnavailable.class)
                        .hasMessageContaining("is answered by the server of " + other.toRealPath().resolve("db"));
            }
            assertThat(query(foreign, "SELECT 1")).isEqualTo("1");
        } finally {
            Files.deleteIfExists(data.resolve("db/postmaster.pid"));
        }
    }

    @Test
    void aSpoiltPasswordIsNamedAndRenewedOnceItIsDeleted() throws Exception {
        Files.writeString(data.resolve("db.password"), "spoilt");
        assertThatThrownBy(() -> EmbeddedDatabase.open(data)).isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("If " + data.toRealPath().resolve("db.password") + " was changed, delete it");
        Files.delete(data.resolve("db.password"));
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data)) {
            assertThat(query(database, "SELECT 1")).isEqualTo("1");
            assertThat(data.resolve("db.password")).hasContent(database.password());
        }
    }

    @Test
    void aDirectoryThatIsOlderThanTheServingRoleGetsIt() throws Exception {
        Path older = copy(data, folder.resolve("older"));
        try (EmbeddedDatabase database = EmbeddedDatabase.open(older)) {
            execute(database, "SELECT 1");
        }
        Files.delete(older.resolve("db.app-password"));
        try (EmbeddedDatabase database = EmbeddedDatabase.open(older);
                Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.appUser(),
                        database.appPassword())) {
            assertThat(connection.isValid(5)).isTrue();
            assertThat(older.resolve("db.app-password")).hasContent(database.appPassword());
        }
    }

    @Test
    void aRoleThatWaivesDurabilityIsRefused() throws Exception {
        Path unsafe = copy(data, folder.resolve("unsafe"));
        try (EmbeddedDatabase database = EmbeddedDatabase.open(unsafe)) {
            execute(database, "ALTER ROLE samtycke SET synchronous_commit = off");
        }
        assertThatThrownBy(() -> EmbeddedDatabase.open(unsafe)).isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("could lose acknowledged consents: synchronous_commit is not on");
        assertThat(unsafe.resolve("db/postmaster.pid")).doesNotExist();
    }

    @Test
    void aConfigurationFileThatWaivesDurabilityIsOverruled() throws Exception {
        Path careless = copy(data, folder.resolve("careless"));
        Files.writeString(careless.resolve("db/postgresql.auto.conf"), "fsync = off\nlisten_addresses = '*'\n");
        try (EmbeddedDatabase database = EmbeddedDatabase.open(careless)) {
            assertThat(query(database, "SHOW fsync")).isEqualTo("on");
            assertThat(query(database, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void aClusterOfAnotherMajorVersionIsNamed() throws Exception {
        Path old = copy(data, folder.resolve("old"));
        Files.writeString(old.resolve("db/PG_VERSION"), "17\n", UTF_8);
        assertThatThrownBy(() -> EmbeddedDatabase.open(old)).isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("was made by PostgreSQL 17, and this Samtycke brings PostgreSQL 18");
    }

    @Test
    void aServerThatDoesNotStartIsExplainedByItsOwnLog() throws Exception {
        Path broken = copy(data, folder.resolve("broken"));
        Files.writeString(broken.resolve("db/postgresql.conf"), "no_such_setting = 1\n");
        assertThatThrownBy(() -> EmbeddedDatabase.open(broken)).isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("PostgreSQL did not start on port")
                .hasMessageContaining("unrecognized configuration parameter \"no_such_setting\"");
    }

    @Test
    void aLargeLogIsPutAside() throws Exception {
        Files.writeString(data.resolve("postgres.log"), "x".repeat(1_000_001));
        EmbeddedDatabase.open(data).close();
        assertThat(data.resolve("postgres.log.1")).hasSize(1_000_001);
        assertThat(data.resolve("postgres.log")).content().contains("database system is ready").doesNotContain("xx");
    }

    @Test
    void whatAnEarlierVersionUnpackedIsDeleted() throws Exception {
        Path earlier = Files.createDirectories(data.resolve("postgres/0123456789ab/bin"));
        EmbeddedDatabase.open(data).close();
        assertThat(earlier.getParent()).doesNotExist();
    }

    private static ProcessHandle postmaster(Path dataDir) throws Exception {
        return PidFile.read(dataDir.resolve("db")).flatMap(PidFile::process).orElseThrow();
    }

    private static void writePidFile(Path dataDir, long pid, int port) throws Exception {
        Files.writeString(dataDir.resolve("db/postmaster.pid"),
                pid + "\n" + dataDir.resolve("db") + "\n1\n" + port + "\n\n127.0.0.1\n\nready   \n", UTF_8);
    }
}
