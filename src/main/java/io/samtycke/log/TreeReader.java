package io.samtycke.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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

    /** Cosignatures are further lines of a note: nothing that was served before becomes false. */
    private static final String CHECKPOINT = """
            SELECT c.size, c.note || coalesce((SELECT string_agg(s.line || chr(10), '' ORDER BY s.witness)
                FROM log_cosignature s WHERE s.log = c.log AND s.size = c.size), '')
            FROM log_checkpoint c WHERE c.log = ?
            """;

    /** Cosignatures to look through for a quorum: half an hour of one witness that signs every second. */
    private static final int NEWEST = 2000;

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

    /** The largest published checkpoint, with the cosignatures that it has. */
    Optional<Published> published(int log) {
        return ask(CHECKPOINT + "ORDER BY c.size DESC LIMIT 1",
                select -> select.setInt(1, log), row -> new Published(row.getLong(1), row.getString(2)));
    }

    /**
     * The largest checkpoint over more than so many entries that has at least so many cosignatures; only the newest are
     * looked at.
     */
    Optional<Published> cosigned(int log, long above, int cosignatures) {
        return ask(CHECKPOINT + """
                AND c.size = (SELECT n.size FROM (SELECT s.size FROM log_cosignature s
                                  WHERE s.log = c.log AND s.size > ? ORDER BY s.size DESC LIMIT ?) AS n
                              GROUP BY n.size HAVING count(*) >= ? ORDER BY n.size DESC LIMIT 1)""",
                select -> {
                    select.setInt(1, log);
                    select.setLong(2, above);
                    select.setInt(3, NEWEST);
                    select.setInt(4, cosignatures);
                }, row -> new Published(row.getLong(1), row.getString(2)));
    }

    /** Empty before the log was founded. */
    Optional<LogFigures> figures(int log) {
        return ask("""
                SELECT s.size, coalesce(c.size, 0), c.published_at,
                    (SELECT count(*) FROM (SELECT FROM log_queue LIMIT ?) AS waiting)
                FROM log_state s LEFT JOIN LATERAL (SELECT size, published_at FROM log_checkpoint
                    WHERE log = s.log ORDER BY size DESC LIMIT 1) AS c ON true
                WHERE s.log = ?""",
                select -> {
                    select.setInt(1, LogFigures.COUNTED);
                    select.setInt(2, log);
                },
                row -> new LogFigures(row.getLong(1), row.getLong(2), row.getLong(4),
                        Optional.ofNullable(row.getTimestamp(3)).map(Timestamp::toInstant).orElse(null)));
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

    /** @param note signed by the log, perhaps by witnesses, as everybody has it */
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
