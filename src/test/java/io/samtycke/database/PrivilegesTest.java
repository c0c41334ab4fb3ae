package io.samtycke.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.samtycke.database.DataDirectories.execute;
import static io.samtycke.database.DataDirectories.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the role that serves may not do, whatever statement somebody makes it run. */
class PrivilegesTest {

    private static final String REFUSED = "42501";

    @TempDir
    static Path folder;

    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() throws Exception {
        database = EmbeddedDatabase.open(folder.resolve("data"));
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        execute(database, """
                INSERT INTO site (key, settings, revision, created_at) VALUES ('acme', '{"key":"acme"}', 7, now());
                INSERT INTO notice_version VALUES (1, 1, '{"site":"acme"}', 'hash', 'editor', '', true, now());
                INSERT INTO site_script VALUES (1, 1, 'script', 'sha384-');
                INSERT INTO consent_record VALUES (1, gen_random_uuid(), 'q1w2e3r4t5y6u7i8o9p0aA', 1, 'save', 'sv',
                    '{analytics}', '{marketing}', now(), '\\x01', '\\x02', '{"v":1}');
                """);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "UPDATE consent_record SET action = 'accept_all'", "DELETE FROM consent_record", "TRUNCATE consent_record",
            "SELECT * FROM consent_record FOR UPDATE", "UPDATE notice_version SET hash = 'x'",
            "DELETE FROM site_script", "UPDATE log_act SET content = ''", "DELETE FROM log_act",
            "UPDATE log_checkpoint SET note = ''", "DELETE FROM log_tile", "DELETE FROM log_bundle",
            "DROP TABLE consent_record", "ALTER TABLE consent_record ADD COLUMN x int",
            "DELETE FROM flyway_schema_history", "SET ROLE samtycke", "CREATE TABLE more (x int)",
            "ALTER TABLE notice_version DISABLE TRIGGER ALL"
    })
    void itIsRefused(String statement) {
        assertThatThrownBy(() -> serve(statement)).isInstanceOfSatisfying(SQLException.class,
                e -> assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo(REFUSED));
    }

    @Test
    void erasureHasItsOwnWay() throws Exception {
        execute(database, """
                INSERT INTO consent_record VALUES (1, gen_random_uuid(), 'aaaaaaaaaaaaaaaaaaaaaa', 1, 'save', 'sv',
                    '{analytics}', '{marketing}', now(), '\\x01', '\\x02', '{"v":1}')""");
        serve("SELECT erase_visitor(1, 'aaaaaaaaaaaaaaaaaaaaaa')");
        assertThat(query(database, "SELECT string_agg(visitor, ',') FROM consent_record"))
                .isEqualTo("q1w2e3r4t5y6u7i8o9p0aA");
    }

    @Test
    void aTableOfOnesOwnDoesNotStandInForTheRecords() throws Exception {
        serve("""
                CREATE TEMPORARY TABLE consent_record (site_id bigint, visitor text, id uuid);
                SELECT erase_visitor(1, 'nobody')""");
        assertThat(query(database, "SELECT count(*) FROM public.consent_record")).isEqualTo("1");
    }

    @Test
    void evenTheOwnerCannotChangeAPublishedVersion() {
        for (String statement : new String[]{"UPDATE notice_version SET comment = 'x'", "DELETE FROM notice_version",
                "UPDATE site_script SET script = ''"}) {
            assertThatThrownBy(() -> execute(database, statement)).hasMessageContaining("never changed");
        }
    }

    private static void serve(String statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.appUser(),
                database.appPassword());
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}
