package io.samtycke.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import org.postgresql.Driver;

/**
 * How to reach the server, and the proof that it is the right one and keeps what it acknowledges.
 *
 * @param password of the owner
 * @param appPassword of the role that serves
 */
record Credentials(int port, String password, String appPassword) {

    static Credentials read(int port, DataDirectory directory) throws IOException {
        return new Credentials(port, Files.readString(directory.passwordFile()),
                Files.readString(directory.appPasswordFile()));
    }

    /** The socket time-out in seconds bounds what a hung server can hold up; no query time-out, see the intake. */
    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.ROLE + "?sslmode=disable&gssEncMode=disable"
                + "&connectTimeout=5&socketTimeout=15&tcpKeepAlive=true&ApplicationName=samtycke";
    }

    /** Refuses a server of another data directory, and one that could lose a commit when the power fails. */
    void verify(DataDirectory directory) throws DatabaseUnavailable {
        try (Connection connection = login(Cluster.ROLE, password);
                Statement statement = connection.createStatement()) {
            Path served = Path.of(show(statement, "data_directory"));
            if (!served.toRealPath().equals(directory.cluster())) {
                throw new DatabaseUnavailable("Port " + port + " is answered by the server of " + served
                        + ", not by that of " + directory.cluster() + ": start again.");
            }
            requireDurable(statement, directory);
        } catch (SQLException | IOException e) {
            throw unusable(directory, directory.passwordFile(), e);
        }
        try (Connection connection = login(Cluster.APP_ROLE, appPassword);
                Statement statement = connection.createStatement()) {
            requireDurable(statement, directory);
        } catch (SQLException e) {
            throw unusable(directory, directory.appPasswordFile(), e);
        }
    }

    private Connection login(String role, String password) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", role);
        login.setProperty("password", password);
        return new Driver().connect(jdbcUrl(), login);
    }

    /** A role may have settings of its own. */
    private static void requireDurable(Statement statement, DataDirectory directory)
            throws SQLException, DatabaseUnavailable {
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
    }

    private static DatabaseUnavailable unusable(DataDirectory directory, Path passwordFile, Exception e) {
        return new DatabaseUnavailable("The database in " + directory.cluster() + " runs but cannot be used ("
                + e.getMessage() + "). If " + passwordFile + " was changed, delete it: a new one is made.", e);
    }

    private static String show(Statement statement, String setting) throws SQLException {
        try (ResultSet row = statement.executeQuery("SHOW " + setting)) {
            row.next();
            return row.getString(1);
        }
    }
}
