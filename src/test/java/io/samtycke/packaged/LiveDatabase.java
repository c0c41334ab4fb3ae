package io.samtycke.packaged;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import io.samtycke.database.EmbeddedDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The database of a running server, in the hands of somebody who changes what he should not. */
final class LiveDatabase implements AutoCloseable {

    private final EmbeddedDatabase joined;
    private final Connection connection;

    LiveDatabase(Path data) throws Exception {
        joined = EmbeddedDatabase.attachOrOpen(data);
        connection = DriverManager.getConnection(joined.jdbcUrl(), joined.user(), joined.password());
    }

    /** Turns one bit of one row over; the same again puts it right. */
    void flip(String table, String column, long byteAt, String where, Object... parameters) throws SQLException {
        String sql = "UPDATE " + table + " SET " + column + " = set_bit(" + column + ", " + byteAt * 8
                + ", 1 - get_bit("
                + column + ", " + byteAt * 8 + ")) WHERE " + where;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                update.setObject(i + 1, parameters[i]);
            }
            assertThat(update.executeUpdate()).as(sql).isEqualTo(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        joined.close();
    }
}
