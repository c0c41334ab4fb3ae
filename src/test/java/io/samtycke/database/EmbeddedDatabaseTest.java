package io.samtycke.database;

import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.samtycke.database.DataDirectories.execute;
import static io.samtycke.database.DataDirectories.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a caller may rely on while nothing goes wrong. */
class EmbeddedDatabaseTest {

    @TempDir
    static Path folder;

    private static Path data;

    @BeforeAll
    static void firstStart() throws Exception {
        data = folder.resolve("data directory");
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data)) {
            execute(database, "CREATE TABLE kept (value text PRIMARY KEY)");
            execute(database, "INSERT INTO kept VALUES ('first start')");
        }
    }

    @Test
    void aRestartKeepsWhatWasCommitted() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data)) {
            assertThat(query(database, "SELECT count(*) FROM kept WHERE value = 'first start'")).isEqualTo("1");
        }
    }

    @Test
    void closingStopsTheServerAndMayBeRepeated() throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.open(data);
        database.close();
        database.close();
        assertThatThrownBy(() -> new Socket("127.0.0.1", database.port()).close()).isInstanceOf(ConnectException.class);
        assertThat(data.resolve("db/postmaster.pid")).doesNotExist();
    }

    @Test
    void commitsAreDurableAndTextIsUnicode() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data)) {
            for (String setting : new String[]{"fsync", "synchronous_commit", "full_page_writes", "data_checksums"}) {
                assertThat(query(database, "SHOW " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(query(database, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(query(database, "SHOW log_timezone")).isEqualTo("UTC");
            assertThat(query(database, "SELECT lower('ÅÄÖØ')")).isEqualTo("åäöø");
            assertThat(query(database,
                    "SELECT string_agg(v, '' ORDER BY v) FROM unnest(ARRAY['å', 'z', 'ö', 'Z', 'ä']) v"))
                    .isEqualTo("Zzäåö");
        }
    }

    @Test
    void onlyTheRoleWithItsPasswordGetsIn() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data)) {
            String url = database.jdbcUrl();
            assertRefused(url, "samtycke", "wrong", "28P01");
            assertRefused(url, "postgres", database.password(), "28P01");
            assertRefused(url.replace("/samtycke?", "/postgres?"), "samtycke", database.password(), "28000");
            assertThat(query(database, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user")).isEqualTo("f");
            assertThatThrownBy(() -> new Socket("::1", database.port()).close()).isInstanceOf(ConnectException.class);
        }
    }

    private static void assertRefused(String url, String user, String password, String state) {
        assertThatThrownBy(() -> DriverManager.getConnection(url, user, password).close())
                .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(state));
    }

    @Test
    void onlyTheOwnerCanReadTheDirectoryAndThePassword() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data))).isEqualTo("rwx------");
        for (String file : new String[]{"db.password", "postgres.log"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file)))).as(file)
                    .isEqualTo("rw-------");
        }
        assertThat(data.resolve("postgres.log")).content()
                .doesNotContain(Files.readString(data.resolve("db.password")));
    }

    @Test
    void aSecondServerOnTheDirectoryIsRefused() throws Exception {
        String sentence = "Another Samtycke is running on the data directory " + data.toRealPath()
                + ": stop it, or choose another one with samtycke.data-dir.";
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data)) {
            assertThatThrownBy(() -> EmbeddedDatabase.open(data)).hasMessage(sentence);
            assertThat(query(database, "SELECT 1")).isEqualTo("1");
        }
        ServerProcess other = ServerProcess.open(data);
        try (other) {
            assertThatThrownBy(() -> EmbeddedDatabase.open(data)).hasMessage(sentence);
        }
    }

    @Test
    void aCommandJoinsTheServerOfAnotherProcessAndLeavesItRunning() throws Exception {
        try (ServerProcess other = ServerProcess.starting(data)) {
            int port = other.awaitOpen();
            try (EmbeddedDatabase joined = EmbeddedDatabase.attachOrOpen(data)) {
                assertThat(joined.port()).isEqualTo(port);
                assertThat(query(joined, "SELECT count(*) FROM kept WHERE value = 'first start'")).isEqualTo("1");
            }
            try (EmbeddedDatabase joined = EmbeddedDatabase.attachOrOpen(data)) {
                assertThat(query(joined, "SELECT 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void aCommandOpensTheDatabaseWhenNobodyElseDoes() throws Exception {
        EmbeddedDatabase opened = EmbeddedDatabase.attachOrOpen(data);
        try (opened) {
            assertThat(query(opened, "SELECT 1")).isEqualTo("1");
        }
        assertThatThrownBy(() -> new Socket("127.0.0.1", opened.port()).close()).isInstanceOf(ConnectException.class);
    }
}
