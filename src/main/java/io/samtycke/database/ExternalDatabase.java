package io.samtycke.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

import org.postgresql.Driver;

/** A PostgreSQL server that the operator runs: looked at before anything starts, so that a mistake is one sentence. */
public final class ExternalDatabase {

    private static final int OLDEST_MAJOR = 15;
    private static final String CONNECT_SECONDS = "5";

    private ExternalDatabase() {
    }

    /** Returns when a connection succeeds and the server is new enough. */
    public static void check(String url, Optional<String> user, Optional<String> password)
            throws DatabaseUnavailable {
        if (Driver.parseURL(url, null) == null) {
            throw new DatabaseUnavailable(
                    "SAMTYCKE_DB_URL must be of the form jdbc:postgresql://host:5432/database.");
        }
        // the parameters may hold a password
        String address = url.split("\\?")[0];
        Properties credentials = new Properties();
        credentials.setProperty("connectTimeout", CONNECT_SECONDS);
        user.ifPresent(value -> credentials.setProperty("user", value));
        password.ifPresent(value -> credentials.setProperty("password", value));
        try (Connection connection = new Driver().connect(url, credentials)) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST_MAJOR) {
                throw new DatabaseUnavailable("Samtycke needs PostgreSQL " + OLDEST_MAJOR
                        + " or newer; the server at " + address + " is version " + major + ".");
            }
        } catch (SQLException e) {
            // the lines after the first are for PostgreSQL's own developers
            String reason = e.getMessage().lines().findFirst().orElse(e.getSQLState());
            throw new DatabaseUnavailable("The database at " + address + " cannot be used: " + reason);
        }
    }
}
