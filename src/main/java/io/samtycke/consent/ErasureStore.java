package io.samtycke.consent;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            List<UUID> ids = delete(connection, site.id(), visitor);
            if (!ids.isEmpty()) {
                List<Long> leaves = LogQueue.unlink(connection, site.id(), ids);
                if (!leaves.isEmpty()) {
                    LogActs.add(connection, site.id(), EntryType.TOMBSTONE, now,
                            CanonicalJson.bytes(json, Erasure.of(site.key(), now, by, leaves)));
                }
            }
            DurableCommit.commit(connection);
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }

    private static List<UUID> delete(Connection connection, long siteId, String visitor) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "DELETE FROM consent_record WHERE site_id = ? AND visitor = ? RETURNING id")) {
            delete.setLong(1, siteId);
            delete.setString(2, visitor);
            List<UUID> ids = new ArrayList<>();
            try (ResultSet row = delete.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }
}
