package io.samtycke.audit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.samtycke.platform.StoreFault;

/**
 * The records in the order they were received, newest first. Every query starts with the site and follows an index;
 * there is no OFFSET and no COUNT, so that the millionth page costs what the first does.
 */
@ApplicationScoped
class ConsentLog {

    /** Rows fetched at a time by an export: memory stays flat whatever its size. */
    private static final String RECORD = "record";
    private static final String OPENED = """
            record, salt, (SELECT l.index FROM log_leaf l WHERE l.site_id = r.site_id AND l.ref = r.id)""";
    private static final int FETCH = 1000;

    private final AgroalDataSource database;

    ConsentLog(AgroalDataSource database) {
        this.database = database;
    }

    /** @return at most {@code limit} records as their stored bytes */
    List<byte[]> page(long siteId, LogFilter filter, LogCursor after, int limit) {
        List<byte[]> records = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = select(connection, RECORD, siteId, filter, after, limit);
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                records.add(found.getBytes(1));
            }
            return records;
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }

    Optional<byte[]> find(long siteId, UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT record FROM consent_record WHERE site_id = ? AND id = ?")) {
            select.setLong(1, siteId);
            select.setObject(2, id);
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? Optional.of(found.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }

    /** Hands over every record that fits, one by one, from one consistent state of the log. */
    void each(long siteId, LogFilter filter, RecordSink sink) throws IOException {
        each(RECORD, siteId, filter, found -> sink.accept(found.getBytes(1)));
    }

    /** The same with what opens each record's entry in the transparency log. */
    void eachOpened(long siteId, LogFilter filter, OpenedSink sink) throws IOException {
        each(OPENED, siteId, filter,
                found -> sink.accept(found.getBytes(1), found.getBytes(2), found.getObject(3, Long.class)));
    }

    private void each(String columns, long siteId, LogFilter filter, RowSink sink) throws IOException {
        try (Connection connection = database.getConnection()) {
            // the driver streams only inside a transaction and with a fetch size
            connection.setAutoCommit(false);
            try (PreparedStatement select = select(connection, columns, siteId, filter, null, null)) {
                select.setFetchSize(FETCH);
                try (ResultSet found = select.executeQuery()) {
                    while (found.next()) {
                        sink.accept(found);
                    }
                }
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }

    private static PreparedStatement select(
            Connection connection, String columns, long siteId, LogFilter filter, LogCursor after, Integer limit)
            throws SQLException {
        StringBuilder sql = new StringBuilder("SELECT " + columns + " FROM consent_record r WHERE site_id = ?");
        List<Object> values = new ArrayList<>(List.of(siteId));
        and(sql, values, " AND received_at >= ?", time(filter.from()));
        and(sql, values, " AND received_at < ?", time(filter.to()));
        and(sql, values, " AND visitor = ?", filter.visitor());
        and(sql, values, " AND action = ?", filter.action() == null ? null : filter.action().toString());
        and(sql, values, " AND version = ?", filter.version());
        and(sql, values, " AND language = ?", filter.language());
        if (filter.category() != null && filter.granted() == null) {
            and(sql, values, " AND ? = ANY (granted || refused)", filter.category());
        } else {
            String column = Boolean.FALSE.equals(filter.granted()) ? "refused" : "granted";
            and(sql, values, " AND ? = ANY (" + column + ")", filter.category());
        }
        if (after != null) {
            sql.append(" AND (received_at, id) < (?, ?)");
            values.add(time(after.receivedAt()));
            values.add(after.id());
        }
        sql.append(" ORDER BY received_at DESC, id DESC");
        and(sql, values, " LIMIT ?", limit);
        PreparedStatement select = connection.prepareStatement(sql.toString());
        for (int i = 0; i < values.size(); i++) {
            select.setObject(i + 1, values.get(i));
        }
        return select;
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

    /** Takes a record's stored bytes. */
    interface RecordSink {
        void accept(byte[] record) throws IOException;
    }

    /** Takes a record's stored bytes, its salt and its leaf, which is null while it has none. */
    interface OpenedSink {
        void accept(byte[] record, byte[] salt, Long index) throws IOException;
    }

    private interface RowSink {
        void accept(ResultSet row) throws SQLException, IOException;
    }
}
