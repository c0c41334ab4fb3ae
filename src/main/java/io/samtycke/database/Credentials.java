package io.samtycke.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import org.postgresql.Driver;

/** How to reach the server, and the proof that it is the right one and keeps what it acknowledges. */
record Credentials(int port, String password) {

    /** The socket time-out in seconds bounds what a hung server can hold up; no query time-out, see the intake. */
    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.ROLE + "?sslmode=disable&gssEncMode=disable"
                + "&connectTimeout=5&socketTimeout=15&tcpKeepAlive=true&ApplicationName=samtycke";
    }

    /** Refuses a server of another data directory, and one that could lose a commit when the power fails. */
    void verify(DataDirectory directory) throws DatabaseUnavailable {
        Properties login = new Properties();
        login.setProperty("user", Cluster.ROLE);
        login.setProperty("password", password);
        try (Connection connection = new Driver().connect(jdbcUrl(), login);
                Statement statement = connection.createStatement()) {
            Path served = Path.of(show(statement, "data_directory"));
            if (!served.toRealPath().equals(directory.cluster())) {
                throw new DatabaseUnavailable("Port " + port + " is answered by the server of " + served
                        + ", not by that of " + directory.cluster() + ": start again.");
            }
            List<String> unsafe = new ArrayList<>();
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                if (!show(statement, setting).equals("on")) {
                    unsafe.add(setting);
                }
            }
            if (!unsafe.isEmpty()) {
                throw new DatabaseUnavailable("The database in " + directory.cluster() + " could lose acknowledged"
                        + " consents: " + String.join(", ", unsafe)
                        + " is not on. Undo the ALTER ROLE or ALTER DATABASE"
                        + " that changed it.");
            }
        } catch (SQLException | IOException e) {
            throw new DatabaseUnavailable("The database in " + directory.cluster() + " runs but cannot be used ("
                    + e.getMessage() + "). If " + directory.passwordFile()
                    + " was changed, delete it: a new one is made.", e);
        }
    }

    private static String show(Statement statement, String setting) throws SQLException {
        try (ResultSet row = statement.executeQuery("SHOW " + setting)) {
            row.next();
            return row.getString(1);
        }
    }
}
