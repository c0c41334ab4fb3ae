package io.samtycke.consent;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.agroal.api.AgroalDataSource;
import io.samtycke.consent.ConsentIntake.Pending;
import io.samtycke.consent.ConsentIntake.Stored;
import io.samtycke.log.LogQueue;
import io.samtycke.log.QueuedEntry;
import io.samtycke.log.entry.EntryType;
import io.samtycke.log.entry.Opening;
import io.samtycke.platform.CanonicalJson;
import io.samtycke.platform.DatabaseFault;
import io.samtycke.platform.ProblemException;
import io.samtycke.platform.ShortTransaction;
import io.samtycke.statistics.TallyQueue;

/**
 * Writes records, many in one statement. There is no query time-out here on purpose: with synchronous replication a
 * cancelled wait reports an unreplicated commit as success. A connection that hangs ends by its socket time-out.
 */
@ApplicationScoped
class ConsentStore {

    private static final Logger LOG = Logger.getLogger(ConsentStore.class);

    private static final String INSERT = """
            INSERT INTO consent_record (site_id, id, visitor, version, action, language, granted, refused, received_at,
                                        content_hash, salt, record)
            SELECT site_id, id, visitor, version, action, language, string_to_array(granted, '.'),
                   string_to_array(refused, '.'), received_at, content_hash, salt, record
            FROM unnest(?::bigint[], ?::uuid[], ?::text[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::timestamptz[], ?::bytea[], ?::bytea[], ?::bytea[])
                 AS r(site_id, id, visitor, version, action, language, granted, refused, received_at,
                      content_hash, salt, record)
            """;

    /** Id and time as one value. Before it, in the same message, what ends the transaction if we fall silent. */
    private static final String PREVIOUS = ShortTransaction.LIMIT + """
            ;
            SELECT (SELECT r.id || ' ' || (extract(epoch FROM r.received_at) * 1000)::bigint FROM consent_record r
                    WHERE r.site_id = q.site_id AND r.visitor = q.visitor
                    ORDER BY r.received_at DESC, r.id DESC LIMIT 1)
            FROM unnest(?::bigint[], ?::text[]) WITH ORDINALITY AS q(site_id, visitor, n)
            ORDER BY q.n
            """;

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final DecisionMetrics metrics;
    private final SecureRandom random = new SecureRandom();

    ConsentStore(AgroalDataSource database, ObjectMapper json, DecisionMetrics metrics) {
        this.database = database;
        this.json = json;
        this.metrics = metrics;
    }

    /**
     * Commits the group in one transaction, with its entries for the transparency log and its counts. When that fails for
     * another reason than a database that is away, each decision is tried alone, so that a repeat or a bad row fails by
     * itself. Completes the outcomes it is sure of.
     */
    void commit(List<Pending> group) {
        try (Connection connection = database.getConnection()) {
            List<Row> rows = ShortTransaction.of(connection, () -> insert(connection, INSERT, group));
            rows.forEach(this::recorded);
        } catch (SQLException e) {
            if (DatabaseFault.isAway(e)) {
                LOG.warnf("%d decisions could not be committed: %s", group.size(), e.getMessage());
                forgetDead(e);
                return;
            }
            LOG.debugf("A group of %d is redone one by one: %s", group.size(), e.getMessage());
            for (Pending pending : group) {
                if (!commitAlone(pending)) {
                    return;
                }
            }
        }
    }

    /** @return false when the database is away, so that the others need not try */
    private boolean commitAlone(Pending pending) {
        try (Connection connection = database.getConnection()) {
            List<Row> rows = ShortTransaction.of(connection, () -> insert(
                    connection, INSERT + " ON CONFLICT (site_id, id) DO NOTHING", List.of(pending)));
            if (rows.get(0).inserted) {
                recorded(rows.get(0));
            } else {
                resolveRepeat(connection, pending);
            }
            return true;
        } catch (SQLException | IOException e) {
            LOG.warnf("A decision could not be committed: %s", e.getMessage());
            if (e instanceof SQLException fault) {
                forgetDead(fault);
            }
            return !DatabaseFault.isAway(e);
        }
    }

    private void recorded(Row row) {
        row.pending.outcome().complete(new Stored(row.record, true));
        metrics.count(row.decision());
    }

    private void forgetDead(SQLException fault) {
        if (DatabaseFault.isLost(fault)) {
            database.flush(AgroalDataSource.FlushMode.IDLE);
        }
    }

    private void resolveRepeat(Connection connection, Pending pending) throws SQLException, IOException {
        Decision decision = pending.decision();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT content_hash, record FROM consent_record WHERE site_id = ? AND id = ?")) {
            select.setLong(1, decision.siteId());
            select.setObject(2, decision.id());
            try (ResultSet found = select.executeQuery()) {
                if (!found.next()) {
                    return;
                }
                if (Arrays.equals(found.getBytes(1), decision.contentHash())) {
                    ConsentRecord first = json.readValue(found.getBytes(2), ConsentRecord.class);
                    pending.outcome().complete(new Stored(first, false));
                } else {
                    pending.outcome().completeExceptionally(ProblemException.refused(
                            409, "Another decision is already recorded under the id " + decision.id() + "."));
                }
            }
        }
    }

    private List<Row> insert(Connection connection, String sql, List<Pending> group) throws SQLException {
        List<Previous> previous = previous(connection, group);
        Map<String, Previous> inGroup = new HashMap<>();
        List<Row> rows = new ArrayList<>(group.size());
        for (int i = 0; i < group.size(); i++) {
            Decision decision = group.get(i).decision();
            String visitor = decision.siteId() + "/" + decision.visitor();
            ConsentRecord record = decision.record(inGroup.getOrDefault(visitor, previous.get(i)));
            inGroup.put(visitor, new Previous(record.id(), record.receivedAt()));
            rows.add(new Row(group.get(i), record, CanonicalJson.bytes(json, record), salt()));
        }
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int column = 1;
            set(insert, column++, "bigint", rows, row -> row.decision().siteId(), Long[]::new);
            set(insert, column++, "uuid", rows, row -> row.decision().id(), UUID[]::new);
            set(insert, column++, "text", rows, row -> row.decision().visitor(), String[]::new);
            set(insert, column++, "integer", rows, row -> row.decision().version().version(), Integer[]::new);
            set(insert, column++, "text", rows, row -> row.decision().action().toString(), String[]::new);
            set(insert, column++, "text", rows, row -> row.decision().language(), String[]::new);
            set(insert, column++, "text", rows, row -> joined(row.decision(), true), String[]::new);
            set(insert, column++, "text", rows, row -> joined(row.decision(), false), String[]::new);
            set(insert, column++, "timestamptz", rows, row -> row.record.receivedAt().toString(), String[]::new);
            set(insert, column++, "bytea", rows, row -> row.decision().contentHash(), byte[][]::new);
            set(insert, column++, "bytea", rows, row -> row.salt, byte[][]::new);
            set(insert, column, "bytea", rows, row -> row.bytes, byte[][]::new);
            boolean inserted = insert.executeUpdate() == rows.size();
            rows.forEach(row -> row.inserted = inserted);
            if (inserted) {
                LogQueue.add(connection, rows.stream().map(Row::entry).toList());
                TallyQueue.add(connection, group.stream().map(pending -> pending.decision().tally()).toList());
            }
        }
        return rows;
    }

    /** Of each visitor the newest record, or null. */
    private List<Previous> previous(Connection connection, List<Pending> group) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PREVIOUS)) {
            set(select, 1, "bigint", group, pending -> pending.decision().siteId(), Long[]::new);
            set(select, 2, "text", group, pending -> pending.decision().visitor(), String[]::new);
            select.execute();
            select.getMoreResults();
            List<Previous> newest = new ArrayList<>(group.size());
            try (ResultSet found = select.getResultSet()) {
                while (found.next()) {
                    newest.add(found.getString(1) == null ? null : Previous.parse(found.getString(1)));
                }
            }
            return newest;
        }
    }

    private static <T, V> void set(
            PreparedStatement statement, int column, String type, List<T> rows, Function<T, V> value,
            java.util.function.IntFunction<V[]> array)
            throws SQLException {
        V[] values = rows.stream().map(value).toArray(array);
        statement.setArray(column, statement.getConnection().createArrayOf(type, values));
    }

    private static String joined(Decision decision, boolean answer) {
        return String.join(".", decision.categories(answer));
    }

    private byte[] salt() {
        byte[] salt = new byte[Opening.SALT];
        random.nextBytes(salt);
        return salt;
    }

    /** A decision with what is stored for it. */
    private static final class Row {
        final Pending pending;
        final ConsentRecord record;
        final byte[] bytes;
        final byte[] salt;
        boolean inserted;

        Row(Pending pending, ConsentRecord record, byte[] bytes, byte[] salt) {
            this.pending = pending;
            this.record = record;
            this.bytes = bytes;
            this.salt = salt;
        }

        Decision decision() {
            return pending.decision();
        }

        QueuedEntry entry() {
            return new QueuedEntry(new Opening(EntryType.CONSENT, salt, bytes).entry(), decision().siteId(),
                    decision().id());
        }
    }
}
