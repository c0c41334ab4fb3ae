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
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.agroal.api.AgroalDataSource;
import io.samtycke.log.LogActs;
import io.samtycke.log.LogQueue;
import io.samtycke.log.entry.EntryType;
import io.samtycke.notice.PublishedSite;
import io.samtycke.platform.Act;
import io.samtycke.platform.CanonicalJson;
import io.samtycke.platform.ShortTransaction;
import io.samtycke.platform.StoreFault;
import io.samtycke.site.StoredSite;

/**
 * Erases records: content, salt and place in the log, in one transaction with the tombstone that says so. What stays in
 * the log is a commitment whose key is gone. The deleting itself is done by functions of the database, which are all
 * that the serving role may call (docs/adr/0018).
 */
@ApplicationScoped
public class ErasureStore {

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    ErasureStore(AgroalDataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** All records of the visitor, at the own wish; those that arrive later are new ones. */
    void erase(PublishedSite site, String visitor) {
        eraseVisitor(site.id(), site.key(), visitor, Erasure.BY_VISITOR, Optional.empty());
    }

    /**
     * The same for a request that reached the data protection officer.
     *
     * @param act kept in the same transaction, also when there was nothing to erase
     * @return how many there were
     */
    public int eraseOnRequest(StoredSite site, String visitor, Act act) {
        return eraseVisitor(site.id(), site.key(), visitor, Erasure.BY_DPO, Optional.of(act));
    }

    private int eraseVisitor(long siteId, String site, String visitor, String by, Optional<Act> act) {
        return erase(siteId, site, by, act, "SELECT erase_visitor(?, ?)", call -> {
            call.setLong(1, siteId);
            call.setString(2, visitor);
        });
    }

    /**
     * The oldest records that were received before a time, provided that the database's clock agrees that they are as old
     * as that: nothing is brought back that a clock gone wrong erased. A restricted visitor's stay.
     *
     * @param months that passed since that time
     * @param most at once, so that nobody waits for locks
     * @return how many there were
     */
    int eraseReceivedBefore(long siteId, String site, Instant before, int months, int most) {
        String sql = "SELECT erase_expired(?, LEAST(?, now() - make_interval(months => ?)), ?)";
        return erase(siteId, site, Erasure.BY_RETENTION, Optional.empty(), sql, call -> {
            call.setLong(1, siteId);
            call.setTimestamp(2, Timestamp.from(before));
            call.setInt(3, months);
            call.setInt(4, most);
        });
    }

    private int erase(long siteId, String site, String by, Optional<Act> act, String sql, Parameters parameters) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try (Connection connection = database.getConnection()) {
            return ShortTransaction.of(connection, () -> {
                ShortTransaction.limit(connection);
                List<UUID> ids = delete(connection, sql, parameters);
                if (!ids.isEmpty()) {
                    List<Long> leaves = LogQueue.unlink(connection, siteId, ids);
                    if (!leaves.isEmpty()) {
                        LogActs.add(connection, siteId, EntryType.TOMBSTONE, now,
                                CanonicalJson.bytes(json, Erasure.of(site, now, by, leaves)));
                    }
                }
                if (act.isPresent()) {
                    LogActs.add(connection, json, act.get(), now);
                }
                return ids.size();
            });
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
