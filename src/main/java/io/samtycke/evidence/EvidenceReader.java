package io.samtycke.evidence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.samtycke.consent.RestrictionStore;
import io.samtycke.platform.StoreFault;

/** Reads records as they were committed. */
@ApplicationScoped
class EvidenceReader {

    private final AgroalDataSource database;

    EvidenceReader(AgroalDataSource database) {
        this.database = database;
    }

    /** Oldest first. @return at most so many */
    List<StoredRecord> records(long siteId, EvidenceQuery query, int most) {
        StringBuilder sql = new StringBuilder("SELECT id, version, language, salt, record FROM consent_record"
                + " WHERE site_id = ?");
        List<Object> values = new ArrayList<>(List.of(siteId));
        and(sql, values, " AND id = ?", query.id());
        and(sql, values, " AND visitor = ?", query.visitor());
        and(sql, values, " AND received_at >= ?", time(query.from()));
        and(sql, values, " AND received_at < ?", time(query.to()));
        if (!query.restricted()) {
            and(sql, values, " AND " + RestrictionStore.UNRESTRICTED, siteId);
        }
        and(sql, values, " ORDER BY received_at, id LIMIT ?", most);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql.toString())) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            List<StoredRecord> records = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    records.add(new StoredRecord(row.getObject(1, UUID.class), row.getInt(2), row.getString(3),
                            row.getBytes(4), row.getBytes(5)));
                }
            }
            return records;
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }

    private static void and(StringBuilder sql, List<Object> values, String clause, Object value) {
        if (value != null) {
            sql.append(clause);
            values.add(value);
        }
    }

    private static Object time(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /**
     * @param salt opens the log's commitment
     * @param content the record's bytes, RFC 8785
     */
    record StoredRecord(UUID id, int version, String language, byte[] salt, byte[] content) {}
}
