package io.samtycke.consent;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.agroal.api.AgroalDataSource;
import io.samtycke.log.LogActs;
import io.samtycke.log.LogQueue;
import io.samtycke.log.entry.EntryType;
import io.samtycke.notice.PublishedSite;
import io.samtycke.platform.CanonicalJson;
import io.samtycke.platform.DurableCommit;
import io.samtycke.platform.StoreFault;

/**
 * Erases records: content, salt and place in the log, in one transaction with the tombstone that says so. What stays in
 * the log is a commitment whose key is gone.
 */
@ApplicationScoped
class ErasureStore {

    private static final String OLDEST = """
            DELETE FROM consent_record WHERE site_id = ? AND id IN (
                SELECT id FROM consent_record WHERE site_id = ? AND received_at < ? ORDER BY received_at, id LIMIT ?)
            RETURNING id
            """;

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    ErasureStore(AgroalDataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** All records of the visitor; those that arrive later are new ones. */
    void erase(PublishedSite site, String visitor, String by) {
        erase(site.id(), site.key(), by, "DELETE FROM consent_record WHERE site_id = ? AND visitor = ? RETURNING id",
                delete -> {
                    delete.setLong(1, site.id());
                    delete.setString(2, visitor);
                });
    }

    /**
     * The oldest records that were received before a time.
     *
     * @param most at once, so that nobody waits for locks
     * @return how many there were
     */
    int eraseReceivedBefore(long siteId, String site, Instant before, int most) {
        return erase(siteId, site, Erasure.BY_RETENTION, OLDEST, delete -> {
            delete.setLong(1, siteId);
            delete.setLong(2, siteId);
            delete.setTimestamp(3, Timestamp.from(before));
            delete.setInt(4, most);
        });
    }

    private int erase(long siteId, String site, String by, String sql, Parameters parameters) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            List<UUID> ids = delete(connection, sql, parameters);
            if (!ids.isEmpty()) {
                List<Long> leaves = LogQueue.unlink(connection, siteId, ids);
                if (!leaves.isEmpty()) {
                    LogActs.add(connection, siteId, EntryType.TOMBSTONE, now,
                            CanonicalJson.bytes(json, Erasure.of(site, now, by, leaves)));
                }
            }
            DurableCommit.commit(connection);
            return ids.size();
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }

    private static List<UUID> delete(Connection connection, String sql, Parameters parameters) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            parameters.set(delete);
            List<UUID> ids = new ArrayList<>();
            try (ResultSet row = delete.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }

    @FunctionalInterface
    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }
}
