package io.samtycke.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.samtycke.database.DatabaseUnavailable;
import io.samtycke.database.EmbeddedDatabase;

/** A real PostgreSQL with an empty data directory, started once for all tests: the very one the product embeds. */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private static Path dataDir;
    private static EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        try {
            dataDir = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "data-");
            database = EmbeddedDatabase.open(dataDir);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DatabaseUnavailable e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", database.appUser(),
                "quarkus.datasource.password", database.appPassword(),
                "quarkus.flyway.username", database.user(),
                "quarkus.flyway.password", database.password(),
                "samtycke.data-dir", dataDir.toString(),
                "samtycke.demo", "true",
                // it does not know that an OpenAPI document is more than a schema
                "quarkus.log.category.\"com.networknt\".level", "ERROR");
    }

    @Override
    public void stop() {
        database.close();
    }

    /** As the owner of the tables: for what the server itself may not do, such as making a record older. */
    public static Connection owner() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    /** Where the installation under test keeps its files. */
    public static Path dataDir() {
        return dataDir;
    }
}
