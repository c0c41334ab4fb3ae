package io.samtycke.witness;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.samtycke.log.note.Checkpoint;
import io.samtycke.log.tree.Hash;
import io.samtycke.platform.DurableCommit;
import io.samtycke.platform.StoreFault;

/** The largest tree of each log that we cosigned. */
@ApplicationScoped
class WitnessStore {

    private final AgroalDataSource database;

    WitnessStore(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Moves a log on, one request after the other: its row is held while it is decided, and the new state is durable
     * before this returns.
     *
     * @param step from the last cosigned tree, of size 0 before the first, to the next; empty to leave it
     * @return what the step came to
     */
    Optional<Checkpoint> move(String origin, Function<Checkpoint, Optional<Checkpoint>> step) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Optional<Checkpoint> next = step.apply(hold(connection, origin));
                if (next.isPresent()) {
                    set(connection, next.get());
                }
                DurableCommit.commit(connection);
                return next;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }

    private static Checkpoint hold(Connection connection, String origin) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO witnessed_log (origin, size, root) VALUES (?, 0, ?) ON CONFLICT DO NOTHING")) {
            insert.setString(1, origin);
            insert.setBytes(2, Hash.EMPTY.bytes());
            insert.executeUpdate();
        }
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT size, root FROM witnessed_log WHERE origin = ? FOR UPDATE")) {
            select.setString(1, origin);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Checkpoint(origin, row.getLong(1), Hash.at(row.getBytes(2), 0));
            }
        }
    }

    private static void set(Connection connection, Checkpoint next) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE witnessed_log SET size = ?, root = ? WHERE origin = ?")) {
            update.setLong(1, next.size());
            update.setBytes(2, next.root().bytes());
            update.setString(3, next.origin());
            update.executeUpdate();
        }
    }
}
