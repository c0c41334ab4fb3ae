package io.samtycke.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.samtycke.log.tile.TileGrowth;
import io.samtycke.log.tile.TiledHashes;
import io.samtycke.log.tree.CompactRange;
import io.samtycke.log.tree.Hash;
import io.samtycke.platform.DatabaseFault;
import io.samtycke.platform.ShortTransaction;
import io.samtycke.platform.StoreFault;

/**
 * Makes leaves of what waits. One transaction takes the entries out of the queue, appends them and moves the state, so
 * that an entry is never lost and never in the tree twice. The state's row is lock and fence: it is skipped when another
 * replica holds it, and dies with the connection.
 */
@ApplicationScoped
class IntegrationStore {

    private static final String TAKE = """
            DELETE FROM log_queue WHERE id = ANY (ARRAY(SELECT id FROM log_queue ORDER BY id LIMIT ?))
            RETURNING id, entry, site_id, ref
            """;

    private static final String GROW_TILES = """
            INSERT INTO log_tile AS t (log, level, index, hashes)
            SELECT ?, level, index, hashes FROM unnest(?::integer[], ?::bigint[], ?::bytea[]) AS n(level, index, hashes)
            ON CONFLICT (log, level, index) DO UPDATE SET hashes = t.hashes || excluded.hashes
            RETURNING level, index, octet_length(hashes)
            """;

    private static final String GROW_BUNDLES = """
            INSERT INTO log_bundle AS b (log, index, entries)
            SELECT ?, index, entries FROM unnest(?::bigint[], ?::bytea[]) AS n(index, entries)
            ON CONFLICT (log, index) DO UPDATE SET entries = b.entries || excluded.entries
            """;

    private static final String REMEMBER = """
            INSERT INTO log_leaf (site_id, ref, log, index)
            SELECT site_id, ref, ?, index FROM unnest(?::bigint[], ?::uuid[], ?::bigint[]) AS n(site_id, ref, index)
            """;

    private final AgroalDataSource database;

    IntegrationStore(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Founds the log unless it is there, with its first entry.
     *
     * @return whether it was founded now
     */
    boolean found(int log, String origin, QueuedEntry genesis) {
        try (Connection connection = database.getConnection()) {
            return ShortTransaction.of(connection, () -> found(connection, log, origin, genesis));
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }

    private static boolean found(Connection connection, int log, String origin, QueuedEntry genesis)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO log_state (log, origin, size, root) VALUES (?, ?, 0, ?) ON CONFLICT DO NOTHING""")) {
            insert.setInt(1, log);
            insert.setString(2, origin);
            insert.setBytes(3, Hash.EMPTY.bytes());
            boolean founded = insert.executeUpdate() == 1;
            if (founded) {
                LogQueue.add(connection, List.of(genesis));
            }
            return founded;
        }
    }

    /**
     * @param most entries to append at once
     * @return how many there were; empty when another replica is at it
     * @throws LogDamaged when what is stored does not lead to the stored root
     */
    OptionalInt integrate(int log, int most) {
        try (Connection connection = database.getConnection()) {
            return ShortTransaction.of(connection, () -> {
                // a process that is paused while it holds the row loses it
                ShortTransaction.limit(connection);
                Optional<TreeHead> held = hold(connection, log);
                if (held.isEmpty()) {
                    return OptionalInt.empty();
                }
                List<Waiting> waiting = take(connection, most);
                if (!waiting.isEmpty()) {
                    append(connection, log, held.get(), waiting);
                }
                return OptionalInt.of(waiting.size());
            });
        } catch (SQLException e) {
            // asked every second, this is the first to meet connections that died unheard
            if (DatabaseFault.isLost(e)) {
                database.flush(AgroalDataSource.FlushMode.IDLE);
            }
            throw new StoreFault(e);
        }
    }

    private static Optional<TreeHead> hold(Connection connection, int log) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT size, root FROM log_state WHERE log = ? FOR UPDATE SKIP LOCKED")) {
            select.setInt(1, log);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new TreeHead(row.getLong(1), Hash.at(row.getBytes(2), 0)))
                        : Optional.empty();
            }
        }
    }

    private static List<Waiting> take(Connection connection, int most) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(TAKE)) {
            delete.setInt(1, most);
            List<Waiting> taken = new ArrayList<>();
            try (ResultSet row = delete.executeQuery()) {
                while (row.next()) {
                    taken.add(new Waiting(row.getLong(1), row.getBytes(2), row.getLong(3),
                            row.getObject(4, UUID.class)));
                }
            }
            taken.sort(Comparator.comparingLong(Waiting::id));
            return taken;
        }
    }

    private static void append(Connection connection, int log, TreeHead head, List<Waiting> waiting)
            throws SQLException {
        CompactRange edge = CompactRange.of(head.size(),
                new TiledHashes(head.size(), TreeReader.tiles(connection, log)));
        if (!edge.root().equals(head.root())) {
            throw new LogDamaged("The tiles at the right edge of the log hash to " + edge.root()
                    + ", but its state says " + head.root() + " for " + head.size() + " entries.");
        }
        TileGrowth tiles = new TileGrowth(edge);
        BundleGrowth bundles = new BundleGrowth(head.size());
        for (Waiting entry : waiting) {
            tiles.append(Hash.leaf(entry.entry));
            bundles.append(entry.entry);
        }
        growTiles(connection, log, tiles.pieces());
        growBundles(connection, log, bundles);
        remember(connection, log, head.size(), waiting);
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE log_state SET size = ?, root = ? WHERE log = ? AND size = ?")) {
            update.setLong(1, edge.size());
            update.setBytes(2, edge.root().bytes());
            update.setInt(3, log);
            update.setLong(4, head.size());
            update.executeUpdate();
        }
    }

    private static void growTiles(Connection connection, int log, List<TileGrowth.Piece> pieces) throws SQLException {
        try (PreparedStatement grow = connection.prepareStatement(GROW_TILES)) {
            grow.setInt(1, log);
            grow.setArray(2, connection.createArrayOf("integer",
                    pieces.stream().map(piece -> piece.tile().level()).toArray()));
            grow.setArray(3, connection.createArrayOf("bigint",
                    pieces.stream().map(piece -> piece.tile().index()).toArray()));
            grow.setArray(4, connection.createArrayOf("bytea",
                    pieces.stream().map(TileGrowth.Piece::bytes).toArray(byte[][]::new)));
            try (ResultSet row = grow.executeQuery()) {
                while (row.next()) {
                    int level = row.getInt(1);
                    long index = row.getLong(2);
                    int length = row.getInt(3);
                    if (pieces.stream().noneMatch(piece -> piece.tile().level() == level
                            && piece.tile().index() == index && piece.tile().length() == length)) {
                        throw new LogDamaged("Tile " + level + "/" + index + " of the log has " + length
                                + " bytes after growing, which its size does not explain.");
                    }
                }
            }
        }
    }

    private static void growBundles(Connection connection, int log, BundleGrowth bundles) throws SQLException {
        try (PreparedStatement grow = connection.prepareStatement(GROW_BUNDLES)) {
            grow.setInt(1, log);
            grow.setArray(2, connection.createArrayOf("bigint", bundles.indices()));
            grow.setArray(3, connection.createArrayOf("bytea", bundles.bytes()));
            grow.executeUpdate();
        }
    }

    private static void remember(Connection connection, int log, long from, List<Waiting> waiting)
            throws SQLException {
        List<Long> sites = new ArrayList<>();
        List<UUID> refs = new ArrayList<>();
        List<Long> indices = new ArrayList<>();
        for (int i = 0; i < waiting.size(); i++) {
            if (waiting.get(i).ref != null) {
                sites.add(waiting.get(i).siteId);
                refs.add(waiting.get(i).ref);
                indices.add(from + i);
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(REMEMBER)) {
            insert.setInt(1, log);
            insert.setArray(2, connection.createArrayOf("bigint", sites.toArray()));
            insert.setArray(3, connection.createArrayOf("uuid", refs.toArray()));
            insert.setArray(4, connection.createArrayOf("bigint", indices.toArray()));
            insert.executeUpdate();
        }
    }

    /** One row of the queue. */
    private record Waiting(long id, byte[] entry, long siteId, UUID ref) {}
}
