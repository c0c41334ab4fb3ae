package io.samtycke.log;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.samtycke.log.entry.EntryType;
import io.samtycke.log.entry.Opening;
import io.samtycke.platform.Act;
import io.samtycke.platform.CanonicalJson;

/** Keeps what was done, and puts it into the log: in the transaction of the deed itself. */
public final class LogActs {

    private static final SecureRandom RANDOM = new SecureRandom();

    private LogActs() {
    }

    /**
     * Keeps an act. Only for who commits by hand; everybody else fires it.
     *
     * @param connection inside a transaction that its caller commits
     */
    public static void add(Connection connection, ObjectMapper json, Act act, Instant at) throws SQLException {
        Instant time = at.truncatedTo(ChronoUnit.MILLIS);
        add(connection, act.siteId() == null ? QueuedEntry.NO_SITE : act.siteId(), EntryType.ACT, time,
                CanonicalJson.bytes(json, new Content(1, act.kind(), act.by(), time, act.about())));
    }

    /**
     * @param connection inside a transaction that its caller commits
     * @param siteId {@link QueuedEntry#NO_SITE} for the installation as a whole
     * @param type {@link EntryType#ACT} or {@link EntryType#TOMBSTONE}
     * @param content RFC 8785 JSON: what was done, by whom, when
     */
    public static void add(Connection connection, long siteId, EntryType type, Instant at, byte[] content)
            throws SQLException {
        UUID id = UUID.randomUUID();
        byte[] salt = new byte[Opening.SALT];
        RANDOM.nextBytes(salt);
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO log_act (site_id, id, at, type, content, salt) VALUES (?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, siteId);
            insert.setObject(2, id);
            insert.setTimestamp(3, Timestamp.from(at));
            insert.setInt(4, type.identifier());
            insert.setBytes(5, content);
            insert.setBytes(6, salt);
            insert.executeUpdate();
        }
        LogQueue.add(connection, List.of(new QueuedEntry(new Opening(type, salt, content).entry(), siteId, id)));
    }

    /**
     * What the log commits to. Frozen like a record.
     *
     * @param v 1: the form of the act
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Content(int v, String kind, String by, Instant at, Object about) {}
}
