package io.samtycke.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The way into the log: in the transaction of what an entry stands for, so that there is never one without the other. */
public final class LogQueue {

    private static final String INSERT = """
            INSERT INTO log_queue (entry, site_id, ref)
            SELECT entry, site_id, ref FROM unnest(?::bytea[], ?::bigint[], ?::uuid[]) AS q(entry, site_id, ref)
            """;

    private LogQueue() {
    }

    /** @param connection inside a transaction that its caller commits */
    public static void add(Connection connection, List<QueuedEntry> entries) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setArray(1, connection.createArrayOf("bytea",
                    entries.stream().map(queued -> queued.entry().bytes()).toArray(byte[][]::new)));
            insert.setArray(2, connection.createArrayOf("bigint",
                    entries.stream().map(QueuedEntry::siteId).toArray()));
            insert.setArray(3, connection.createArrayOf("uuid", entries.stream().map(QueuedEntry::ref).toArray()));
            insert.executeUpdate();
        }
    }

    /**
     * Breaks the link between records and the log, for their erasure: those that are no leaves yet never become any, and
     * those that are leaves lose their place. Waits for an integration that is at it.
     *
     * @return the leaves that nothing leads to any more, in order
     */
    public static List<Long> unlink(Connection connection, long siteId, List<UUID> refs) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "DELETE FROM log_queue WHERE site_id = ? AND ref = ANY (?)")) {
            delete.setLong(1, siteId);
            delete.setArray(2, connection.createArrayOf("uuid", refs.toArray()));
            delete.executeUpdate();
        }
        try (PreparedStatement delete = connection.prepareStatement(
                "DELETE FROM log_leaf WHERE site_id = ? AND ref = ANY (?) RETURNING index")) {
            delete.setLong(1, siteId);
            delete.setArray(2, connection.createArrayOf("uuid", refs.toArray()));
            List<Long> leaves = new ArrayList<>();
            try (ResultSet row = delete.executeQuery()) {
                while (row.next()) {
                    leaves.add(row.getLong(1));
                }
            }
            leaves.sort(null);
            return leaves;
        }
    }
}
