package io.samtycke.log;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.samtycke.log.entry.EntryType;
import io.samtycke.platform.StoreFault;

/** Acts and tombstones with what opens their entries. */
@ApplicationScoped
public class ActReader {

    private static final int FETCH = 500;

    private final AgroalDataSource database;

    ActReader(AgroalDataSource database) {
        this.database = database;
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

    /** Takes an act. */
    @FunctionalInterface
    public interface Sink {
        void accept(OpenedAct act) throws IOException;
    }
}
