package io.samtycke.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.samtycke.log.tile.TileSource;
import io.samtycke.log.tree.Hash;
import io.samtycke.platform.StoreFault;

/** Reads what is stored of the log. */
@ApplicationScoped
class TreeReader {

    private final AgroalDataSource database;

    TreeReader(AgroalDataSource database) {
        this.database = database;
    }

    /** The committed tree; empty before the log was founded. */
    Optional<TreeHead> head(int log) {
        return ask("SELECT size, root FROM log_state WHERE log = ?", select -> select.setInt(1, log),
                row -> new TreeHead(row.getLong(1), Hash.at(row.getBytes(2), 0)));
    }

    /** The name the log was founded with. */
    Optional<String> origin(int log) {
        return ask("SELECT origin FROM log_state WHERE log = ?", select -> select.setInt(1, log),
                row -> row.getString(1));
    }

    /** The largest published checkpoint, as it was signed. */
    Optional<Published> published(int log) {
        return ask("SELECT size, note FROM log_checkpoint WHERE log = ? ORDER BY size DESC LIMIT 1",
                select -> select.setInt(1, log), row -> new Published(row.getLong(1), row.getString(2)));
    }

    TileSource tiles(int log) {
        return tile -> connected(connection -> tiles(connection, log).read(tile));
    }

    /** The same inside somebody's transaction. */
    static TileSource tiles(Connection connection, int log) {
        return tile -> {
            try {
                return ask(connection, "SELECT hashes FROM log_tile WHERE log = ? AND level = ? AND index = ?",
                        select -> {
                            select.setInt(1, log);
                            select.setInt(2, tile.level());
                            select.setLong(3, tile.index());
                        }, row -> row.getBytes(1));
            } catch (SQLException e) {
                throw new StoreFault(e);
            }
        };
    }

    Optional<byte[]> bundle(int log, long index) {
        return ask("SELECT entries FROM log_bundle WHERE log = ? AND index = ?", select -> {
            select.setInt(1, log);
            select.setLong(2, index);
        }, row -> row.getBytes(1));
    }

    /** Where a record or act stands; empty until it is a leaf, and after its erasure. */
    OptionalLong leaf(int log, long siteId, UUID ref) {
        return ask("SELECT index FROM log_leaf WHERE site_id = ? AND ref = ? AND log = ?", select -> {
            select.setLong(1, siteId);
            select.setObject(2, ref);
            select.setInt(3, log);
        }, row -> row.getLong(1)).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    private <T> Optional<T> ask(String sql, Parameters parameters, Reading<T> reading) {
        return connected(connection -> ask(connection, sql, parameters, reading));
    }

    private <T> Optional<T> connected(Question<T> question) {
        try (Connection connection = database.getConnection()) {
            return question.ask(connection);
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }

    private static <T> Optional<T> ask(Connection connection, String sql, Parameters parameters, Reading<T> reading)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            parameters.set(select);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(reading.of(row)) : Optional.empty();
            }
        }
    }

    /** @param note signed by the log, as everybody has it */
    record Published(long size, String note) {}

    @FunctionalInterface
    private interface Question<T> {
        Optional<T> ask(Connection connection) throws SQLException;
    }

    @FunctionalInterface
    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }
}
