package io.samtycke.database;

import java.nio.file.Path;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.samtycke.database.DataDirectories.execute;
import static io.samtycke.database.DataDirectories.query;
import static org.assertj.core.api.Assertions.assertThat;

/** Migrations meet the data of earlier versions. */
class MigrationTest {

    @TempDir
    Path folder;

    @Test
    void theFirstVersionsDataStaysAsItWas() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder.resolve("data"))) {
            flyway(database).target("1").load().migrate();
            execute(database, """
                    INSERT INTO site (key, settings, revision, created_at) VALUES ('acme', '{"key":"acme"}', 7, now());
                    INSERT INTO notice_draft VALUES (1, '{}');
                    INSERT INTO notice_version VALUES (1, 1, '{"site":"acme"}', 'hash', 'editor', '', true, now());
                    INSERT INTO consent_record VALUES (1, gen_random_uuid(), 'q1w2e3r4t5y6u7i8o9p0aA', 1, 'save', 'sv',
                        '{analytics}', '{marketing}', now(), '\\x01', '\\x02', '{"v":1}');
                    """);
            String before = content(database);

            assertThat(flyway(database).load().migrate().success).isTrue();

            assertThat(content(database)).isEqualTo(before);
            assertThat(query(database, "SELECT count(*) FROM host_sighting")).isEqualTo("0");
            assertThat(query(database, "SELECT count(*) FROM late_sighting")).isEqualTo("0");
        }
    }

    private static FluentConfiguration flyway(EmbeddedDatabase database) {
        return Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .locations("classpath:db/migration");
    }

    private static String content(EmbeddedDatabase database) throws Exception {
        return query(database,
                """
                        SELECT string_agg(row, E'\\n' ORDER BY row) FROM (
                            SELECT s::text AS row FROM site s UNION ALL SELECT d::text FROM notice_draft d
                            UNION ALL SELECT (site_id, version, content, hash, author, comment, material,
                                published_at)::text FROM notice_version UNION ALL SELECT c::text FROM consent_record c) r""");
    }
}
