package io.samtycke.platform;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.samtycke.testsupport.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ServerTest
class ShortTransactionTest {

    @Inject
    AgroalDataSource database;

    @Test
    void whatAProgramErrorLeftHalfDoneIsUndone() throws Exception {
        String add = "INSERT INTO late_sighting (site_id, last_seen, reports) VALUES (-1, current_date, 1)";
        assertThatThrownBy(() -> inTransaction(add, new IllegalStateException("half"))).hasMessage("half");
        assertThat(isThere()).isFalse();

        inTransaction(add, null);
        assertThat(isThere()).isTrue();
        inTransaction("DELETE FROM late_sighting WHERE site_id = -1", null);
    }

    private void inTransaction(String sql, RuntimeException fault) throws SQLException {
        try (Connection connection = database.getConnection()) {
            ShortTransaction.of(connection, () -> {
                ShortTransaction.limit(connection);
                try (Statement statement = connection.createStatement()) {
                    statement.execute(sql);
                }
                if (fault != null) {
                    throw fault;
                }
                return null;
            });
        }
    }

    private boolean isThere() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM late_sighting WHERE site_id = -1")) {
            row.next();
            return row.getInt(1) == 1;
        }
    }
}
