package io.samtycke.log;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.samtycke.log.entry.EntryType;
import io.samtycke.platform.StoreFault;

/** Acts and tombstones with what opens their entries. */
@ApplicationScoped
public class ActReader {

    private static final int FETCH = 500;
    private static final int EXAMINED = 5000;

    private final AgroalDataSource database;

    ActReader(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * A part of the trail, newest first: at most {@code limit} acts that fit among the first {@value #EXAMINED}, so that a
     * filter that fits nothing does not read all.
     */
    public Trail trail(TrailFilter filter, int limit) {
        try (Connection connection = database.getConnection()) {
            // its two queries have to see the same trail
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return TrailQuery.ask(connection, filter, EXAMINED, limit);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }

    /**
     * Hands over those of a site that are leaves, oldest first, one by one. The youngest, such as the export itself, are
     * none yet.
     *
     * @param siteId {@link QueuedEntry#NO_SITE} for those of the installation as a whole
     */
    public void each(long siteId, Sink sink) throws IOException {
        try (Connection connection = database.getConnection()) {
            // the driver streams only inside a transaction and with a fetch size
            connection.setAutoCommit(false);
            try (PreparedStatement select = connection.prepareStatement("""
                    SELECT a.type, a.content, a.salt, l.index
                    FROM log_act a JOIN log_leaf l ON l.site_id = a.site_id AND l.ref = a.id
                    WHERE a.site_id = ? ORDER BY a.at, a.id""")) {
                select.setFetchSize(FETCH);
                select.setLong(1, siteId);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        EntryType type = row.getInt(1) == EntryType.TOMBSTONE.identifier()
                                ? EntryType.TOMBSTONE
                                : EntryType.ACT;
                        sink.accept(new OpenedAct(type, row.getBytes(2), row.getBytes(3),
                                row.getLong(4)));
                    }
                }
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }

    /**
     * @param content RFC 8785 JSON, as it was committed
     * @param index of its leaf
     */
    public record OpenedAct(EntryType type, byte[] content, byte[] salt, long index) {}

    /**
     * @param sites numbers of the sites, {@link QueuedEntry#NO_SITE} among them for the installation; null for all
     * @param after where an earlier part ended, or null
     */
    public record TrailFilter(List<Long> sites, Instant from, Instant to, String by, String kind, Place after) {}

    /** @param end where to go on; null when the beginning of the trail was reached */
    public record Trail(List<KeptAct> acts, Place end) {}

    /** In the trail. */
    public record Place(Instant at, UUID id) {}

    /**
     * @param content RFC 8785 JSON, as it was committed
     * @param index of its leaf, null while it has none
     */
    public record KeptAct(long siteId, UUID id, Instant at, String content, Long index) {}

    /** Takes an act. */
    @FunctionalInterface
    public interface Sink {
        void accept(OpenedAct act) throws IOException;
    }
}
