package io.samtycke.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.samtycke.log.note.Signed;
import io.samtycke.log.note.VerifierKey;
import io.samtycke.platform.StoreFault;

/** Keeps what witnesses said of published checkpoints. */
@ApplicationScoped
class CosignatureStore {

    private final AgroalDataSource database;

    CosignatureStore(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * From now on it is served with the checkpoint. The first of a witness stays: what was served is not taken back.
     *
     * @param cosigned verified
     */
    void keep(int log, long size, Signed cosigned) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO log_cosignature (log, size, witness, line, witnessed_at) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT DO NOTHING""")) {
            insert.setInt(1, log);
            insert.setLong(2, size);
            insert.setString(3, cosigned.key().encoded());
            insert.setString(4, cosigned.signature().line());
            insert.setTimestamp(5, Timestamp.from(Instant.ofEpochSecond(cosigned.time().orElseThrow())));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }

    /** How large the largest tree is that the witness cosigned; 0 before the first. */
    long last(int log, VerifierKey witness) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT size FROM log_cosignature WHERE log = ? AND witness = ?
                        ORDER BY size DESC LIMIT 1""")) {
            select.setInt(1, log);
            select.setString(2, witness.encoded());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }
}
