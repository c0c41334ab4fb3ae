package io.samtycke.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/** A PostgreSQL server that the operator runs: looked at before anything starts, so that a mistake is one sentence. */
public final class ExternalDatabase {

    private static final int OLDEST_MAJOR = 15;
    private static final String CONNECT_SECONDS = "5";

    private ExternalDatabase() {
    }

    /** Returns when a connection succeeds and the server is new enough. */
    public static void check(String url, Optional<String> user, Optional<String> password)
            throws DatabaseUnavailable {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new DatabaseUnavailable(
                    "SAMTYCKE_DB_URL must be of the form jdbc:postgresql://host:5432/database.");
        }
        Properties credentials = new Properties();
        credentials.setProperty("connectTimeout", CONNECT_SECONDS);
        user.ifPresent(value -> credentials.setProperty("user", value));
        password.ifPresent(value -> credentials.setProperty("password", value));
        try (Connection connection = DriverManager.getConnection(url, credentials)) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST_MAJOR) {
                throw new DatabaseUnavailable("Samtycke needs PostgreSQL " + OLDEST_MAJOR
                        + " or newer; the server at " + url + " is version " + major + ".");
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("The database at " + url + " cannot be used: " + e.getMessage());
        }
    }
}
