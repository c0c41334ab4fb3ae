package io.samtycke.audit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.samtycke.consent.RestrictionStore;
import io.samtycke.platform.StoreFault;

/**
 * The records in the order they were received, newest first. Every query starts with the site and follows an index;
 * there is no OFFSET and no COUNT, so that the millionth page costs what the first does.
 */
@ApplicationScoped
class ConsentLog {

    private static final String RECORD = "record";
    private static final String OPENED = """
            record, salt, (SELECT l.index FROM log_leaf l WHERE l.site_id = r.site_id AND l.ref = r.id)""";
    /** Rows fetched at a time by an export: memory stays flat whatever its size. */
    private static final int FETCH = 1000;
    private static final String NEWEST_FIRST = " ORDER BY received_at DESC, id DESC";
    /**
     * Records that one page looks at, at the most: a filter that fits next to nothing would otherwise read the whole site
     * (docs/benchmarks.md). The next page goes on where this one stopped looking.
     */
    static final int EXAMINED = 5_000;

    private final AgroalDataSource database;

    ConsentLog(AgroalDataSource database) {
        this.database = database;
    }

    /** The records that fit, newest first, among those that one page looks at. */
    Part page(long siteId, LogFilter filter, LogCursor after, int limit) {
        Select fitting = new Select("SELECT record FROM (SELECT * FROM consent_record");
        window(fitting, siteId, filter, after);
        fitting.add(NEWEST_FIRST + " LIMIT " + EXAMINED + ") r WHERE true");
        conditions(fitting, siteId, filter);
        fitting.add(NEWEST_FIRST + " LIMIT ?", limit + 1);
        try (Connection connection = database.getConnection()) {
            // both queries have to see the same log, or new records would move the place where the second one ends
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (PreparedStatement select = fitting.prepare(connection);
                    ResultSet found = select.executeQuery()) {
                List<byte[]> records = new ArrayList<>();
                while (found.next()) {
                    records.add(found.getBytes(1));
                }
                return new Part(records, records.size() > limit ? null : end(connection, siteId, filter, after));
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }

    /** The last record looked at; null when that was the end of the log. */
    private static LogCursor end(Connection connection, long siteId, LogFilter filter, LogCursor after)
            throws SQLException {
        Select last = new Select("SELECT received_at, id FROM (SELECT received_at, id FROM consent_record");
        window(last, siteId, filter, after);
        last.add(NEWEST_FIRST + " LIMIT " + EXAMINED + ") r OFFSET " + (EXAMINED - 1));
        try (PreparedStatement select = last.prepare(connection);
                ResultSet found = select.executeQuery()) {
            return found.next()
                    ? new LogCursor(found.getTimestamp(1).toInstant(), found.getObject(2, UUID.class))
                    : null;
        }
    }

    /** Where a record stands, to go on after it. */
    Optional<LogCursor> place(long siteId, UUID id) {
        Select select = new Select("SELECT received_at FROM consent_record");
        select.add(" WHERE site_id = ? AND id = ?", siteId, id);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = select.prepare(connection);
                ResultSet found = statement.executeQuery()) {
            return found.next()
                    ? Optional.of(new LogCursor(found.getTimestamp(1).toInstant(), id))
                    : Optional.empty();
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
    void each(long siteId, LogFilter filter, LogCursor after, RecordSink sink) throws IOException {
        each(RECORD, siteId, filter, after, found -> sink.accept(found.getBytes(1)));
    }

    /** The same with what opens each record's entry in the transparency log. */
    void eachOpened(long siteId, LogFilter filter, LogCursor after, OpenedSink sink) throws IOException {
        each(OPENED, siteId, filter, after,
                found -> sink.accept(found.getBytes(1), found.getBytes(2), found.getObject(3, Long.class)));
    }

    private void each(String columns, long siteId, LogFilter filter, LogCursor after, RowSink sink)
            throws IOException {
        try (Connection connection = database.getConnection()) {
            // the driver streams only inside a transaction and with a fetch size
            connection.setAutoCommit(false);
            Select select = new Select("SELECT " + columns + " FROM consent_record r");
            window(select, siteId, filter, after);
            conditions(select, siteId, filter);
            select.add(NEWEST_FIRST);
            try (Statement setting = connection.createStatement()) {
                // for this transaction: along the index the first row leaves at once, and nothing is sorted on disk
                setting.execute("SET LOCAL enable_sort = off");
            }
            try (PreparedStatement statement = select.prepare(connection)) {
                statement.setFetchSize(FETCH);
                try (ResultSet found = statement.executeQuery()) {
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

    /** What an index answers. */
    private static void window(Select select, long siteId, LogFilter filter, LogCursor after) {
        select.add(" WHERE site_id = ?", siteId);
        select.addIf(" AND received_at >= ?", filter.from());
        select.addIf(" AND received_at < ?", filter.to());
        select.addIf(" AND visitor = ?", filter.visitor());
        if (after != null) {
            select.add(" AND (received_at, id) < (?, ?)", after.receivedAt(), after.id());
        }
    }

    /** What each record is looked at for. */
    private static void conditions(Select select, long siteId, LogFilter filter) {
        select.addIf(" AND action = ?", filter.action() == null ? null : filter.action().toString());
        select.addIf(" AND version = ?", filter.version());
        select.addIf(" AND language = ?", filter.language());
        if (filter.category() != null && filter.granted() == null) {
            select.addIf(" AND ? = ANY (granted || refused)", filter.category());
        } else {
            String column = Boolean.FALSE.equals(filter.granted()) ? "refused" : "granted";
            select.addIf(" AND ? = ANY (" + column + ")", filter.category());
        }
        if (!filter.restricted()) {
            select.add(" AND " + RestrictionStore.UNRESTRICTED, siteId);
        }
    }

    /**
     * @param records stored bytes; one more than asked for when there are more that fit
     * @param end where it stopped looking without having found enough; null when it came to the end of the log
     */
    record Part(List<byte[]> records, LogCursor end) {}

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
