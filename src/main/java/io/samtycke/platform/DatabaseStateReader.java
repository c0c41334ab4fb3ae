package io.samtycke.platform;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

/** What the database says of itself. */
@ApplicationScoped
class DatabaseStateReader {

    private static final String LOOK = """
            SELECT current_setting('server_version'), current_setting('fsync'), current_setting('full_page_writes'),
                   current_setting('synchronous_commit'), clock_timestamp(),
                   has_table_privilege('consent_record', 'UPDATE') OR has_table_privilege('consent_record', 'DELETE')
            """;

    private final AgroalDataSource database;

    DatabaseStateReader(AgroalDataSource database) {
        this.database = database;
    }

    State read() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LOOK)) {
            row.next();
            return new State(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                    row.getObject(5, OffsetDateTime.class).toInstant(), row.getBoolean(6));
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }

    /**
     * Settings as PostgreSQL writes them.
     *
     * @param mayRewrite whether the role that serves may change or delete records
     */
    record State(String version, String fsync, String fullPageWrites, String synchronousCommit, Instant time,
            boolean mayRewrite) {}
}
