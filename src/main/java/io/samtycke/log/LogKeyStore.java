package io.samtycke.log;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;
import io.samtycke.log.entry.LogEntry;
import io.samtycke.log.note.VerifierKey;
import io.samtycke.platform.Act;
import io.samtycke.platform.StoreFault;

/**
 * Remembers which keys sign, and says in the log itself when that changes: as a public statement for everybody who has
 * the entries, and as an act for whoever reads what was done here.
 */
@ApplicationScoped
class LogKeyStore {

    private final AgroalDataSource database;
    private final Event<Act> acts;

    LogKeyStore(AgroalDataSource database, Event<Act> acts) {
        this.database = database;
        this.acts = acts;
    }

    /**
     * @param keys that sign from now on, the oldest first; the very first of a log is in its first entry, or older than
     *            this memory, and goes without saying
     */
    @Transactional
    void changed(int log, List<VerifierKey> keys, Instant at) {
        try (Connection connection = database.getConnection()) {
            Set<String> before = hold(connection, log);
            Set<String> now = new LinkedHashSet<>(keys.stream().map(VerifierKey::encoded).toList());
            if (before.isEmpty()) {
                String first = keys.get(0).encoded();
                add(connection, log, first, at);
                before.add(first);
            }
            for (String vkey : now) {
                if (!before.contains(vkey)) {
                    add(connection, log, vkey, at);
                    say(connection, "keyAdded", "log.key.add", vkey);
                }
            }
            for (String vkey : before) {
                if (!now.contains(vkey)) {
                    retire(connection, log, vkey, at);
                    say(connection, "keyRetired", "log.key.retire", vkey);
                }
            }
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }

    /** One replica at a time. */
    private static Set<String> hold(Connection connection, int log) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("SELECT FROM log_state WHERE log = ? FOR UPDATE")) {
            lock.setInt(1, log);
            lock.executeQuery().close();
        }
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT vkey FROM log_key WHERE log = ? AND retired_at IS NULL ORDER BY added_at, vkey")) {
            select.setInt(1, log);
            Set<String> keys = new LinkedHashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    keys.add(row.getString(1));
                }
            }
            return keys;
        }
    }

    private static void add(Connection connection, int log, String vkey, Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO log_key (log, vkey, added_at) VALUES (?, ?, ?)
                ON CONFLICT (log, vkey) DO UPDATE SET retired_at = NULL""")) {
            insert.setInt(1, log);
            insert.setString(2, vkey);
            insert.setTimestamp(3, Timestamp.from(at));
            insert.executeUpdate();
        }
    }

    private static void retire(Connection connection, int log, String vkey, Instant at) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE log_key SET retired_at = ? WHERE log = ? AND vkey = ?")) {
            update.setTimestamp(1, Timestamp.from(at));
            update.setInt(2, log);
            update.setString(3, vkey);
            update.executeUpdate();
        }
    }

    /** A vkey needs no escaping in JSON but for quotes, which a name may hold. */
    private void say(Connection connection, String member, String kind, String vkey) throws SQLException {
        String statement = "{\"" + member + "\":\"" + vkey.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
        LogQueue.add(connection, List.of(new QueuedEntry(
                LogEntry.statement(statement.getBytes(StandardCharsets.UTF_8)), QueuedEntry.NO_SITE, null)));
        acts.fire(new Act(kind, Act.INSTALLATION, null, Map.of("key", vkey)));
    }
}
