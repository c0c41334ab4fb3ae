package io.samtycke.log;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.samtycke.platform.StoreFault;

/** Stamped checkpoints, one a day. */
@ApplicationScoped
class TimestampStore {

    private final AgroalDataSource database;

    TimestampStore(AgroalDataSource database) {
        this.database = database;
    }

    /** Two replicas may both have asked; the first stays. */
    void keep(int log, LocalDate day, TreeReader.Published stamped, byte[] reply, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO log_timestamp (log, day, size, checkpoint, reply, stamped_at)
                        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")) {
            insert.setInt(1, log);
            insert.setObject(2, day);
            insert.setLong(3, stamped.size());
            insert.setString(4, stamped.note());
            insert.setBytes(5, reply);
            insert.setTimestamp(6, Timestamp.from(at));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }

    Optional<Stamped> of(int log, LocalDate day) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT checkpoint, reply FROM log_timestamp WHERE log = ? AND day = ?")) {
            select.setInt(1, log);
            select.setObject(2, day);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Stamped(row.getString(1).getBytes(StandardCharsets.UTF_8),
                                row.getBytes(2)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }

    /** Newest first. */
    List<LocalDate> days(int log) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT day FROM log_timestamp WHERE log = ? ORDER BY day DESC")) {
            select.setInt(1, log);
            List<LocalDate> days = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    days.add(row.getObject(1, LocalDate.class));
                }
            }
            return days;
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }

    /**
     * @param checkpoint the bytes that were stamped
     * @param reply of the authority, DER
     */
    record Stamped(byte[] checkpoint, byte[] reply) {}
}
