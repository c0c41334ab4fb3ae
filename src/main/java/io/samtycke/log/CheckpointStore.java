package io.samtycke.log;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.samtycke.log.note.Note;
import io.samtycke.platform.DurableCommit;
import io.samtycke.platform.StoreFault;

/** Publishes: what is in here, everybody may have. */
@ApplicationScoped
class CheckpointStore {

    private final AgroalDataSource database;

    CheckpointStore(AgroalDataSource database) {
        this.database = database;
    }

    /** Two replicas may sign the same tree; one note per size is kept. */
    void publish(int log, long size, Note note, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO log_checkpoint (log, size, note, published_at) VALUES (?, ?, ?, ?)
                        ON CONFLICT (log, size) DO NOTHING""")) {
            connection.setAutoCommit(false);
            insert.setInt(1, log);
            insert.setLong(2, size);
            insert.setString(3, new String(note.bytes(), StandardCharsets.UTF_8));
            insert.setTimestamp(4, Timestamp.from(at));
            insert.executeUpdate();
            DurableCommit.commit(connection);
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }
}
