package io.samtycke.consent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.agroal.api.AgroalDataSource;
import io.samtycke.log.entry.EntryType;
import io.samtycke.log.entry.Opening;
import io.samtycke.platform.StoreFault;

/** A visitor's records. */
@ApplicationScoped
class RecordReader {

    private static final int MOST = 1000;

    private final AgroalDataSource database;
    private final ObjectMapper json;

    RecordReader(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Newest first; nobody decides a thousand times. */
    List<ConsentRecord> ofVisitor(long siteId, String visitor) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT record FROM consent_record WHERE site_id = ? AND visitor = ?
                        ORDER BY received_at DESC, id DESC LIMIT\s""" + MOST)) {
            select.setLong(1, siteId);
            select.setString(2, visitor);
            List<ConsentRecord> records = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    records.add(json.readValue(found.getBytes(1), ConsentRecord.class));
                }
            }
            return records;
        } catch (SQLException e) {
            throw new StoreFault(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What opens the log's commitment to a record; empty unless it is this visitor's. */
    Optional<Opening> opening(long siteId, UUID id, String visitor) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT salt, record FROM consent_record WHERE site_id = ? AND id = ? AND visitor = ?")) {
            select.setLong(1, siteId);
            select.setObject(2, id);
            select.setString(3, visitor);
            try (ResultSet found = select.executeQuery()) {
                return found.next()
                        ? Optional.of(new Opening(EntryType.CONSENT, found.getBytes(1), found.getBytes(2)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }
}
