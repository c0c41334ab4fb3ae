package io.samtycke.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.samtycke.platform.StoreFault;

/** The imported hints, in the caller's transaction. */
@ApplicationScoped
class CookieHintStore {

    private final AgroalDataSource database;

    CookieHintStore(AgroalDataSource database) {
        this.database = database;
    }

    /** Imports follow one another; reading goes on. */
    void lock() {
        run("LOCK TABLE cookie_hint_import IN SHARE ROW EXCLUSIVE MODE");
    }

    /** @return the last import if it was of this file, else null */
    HintsView last(String digest) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT hints, imported_at FROM cookie_hint_import WHERE digest = ?")) {
            select.setString(1, digest);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? new HintsView(
                                false, row.getInt(1), digest, row.getTimestamp(2).toInstant())
                        : null;
            }
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }

    void replace(List<CookieHint> hints, HintsView now, String by) {
        run("DELETE FROM cookie_hint");
        run("DELETE FROM cookie_hint_import");
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO cookie_hint (position, name, prefix, platform, category, lifetime, retention,
                                                 domain, description, controller, privacy_url)
                        SELECT h.ordinality, h.name, h.prefix, h.platform, h.category, h.lifetime, h.retention,
                               h.domain, h.description, h.controller, h.privacy_url
                        FROM unnest(?::text[], ?::boolean[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                    ?::text[], ?::text[], ?::text[]) WITH ORDINALITY
                             AS h(name, prefix, platform, category, lifetime, retention, domain, description,
                                  controller, privacy_url)""");
                PreparedStatement note = connection.prepareStatement(
                        "INSERT INTO cookie_hint_import (digest, hints, imported_at, imported_by) VALUES (?, ?, ?, ?)")) {
            List<Function<CookieHint, Object>> columns = List.of(CookieHint::name, CookieHint::prefix,
                    CookieHint::platform, CookieHint::category, CookieHint::lifetime, CookieHint::retention,
                    CookieHint::domain, CookieHint::description, CookieHint::controller, CookieHint::privacyUrl);
            for (int i = 0; i < columns.size(); i++) {
                insert.setArray(i + 1, connection.createArrayOf(
                        i == 1 ? "boolean" : "text", hints.stream().map(columns.get(i)).toArray()));
            }
            insert.executeUpdate();
            note.setString(1, now.sha256());
            note.setInt(2, now.hints());
            note.setTimestamp(3, Timestamp.from(now.importedAt()));
            note.setString(4, by);
            note.executeUpdate();
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }

    /** The hints whose name, or the beginning of it, this is. */
    List<CookieHint> named(String name) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT name, prefix, platform, category, lifetime, retention, domain, description, controller,
                               privacy_url
                        FROM cookie_hint WHERE name = ? OR prefix AND starts_with(?, name) ORDER BY position""")) {
            select.setString(1, name);
            select.setString(2, name);
            List<CookieHint> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new CookieHint(row.getString(1), row.getBoolean(2), row.getString(3), row.getString(4),
                            row.getString(5), row.getString(6), row.getString(7), row.getString(8), row.getString(9),
                            row.getString(10)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }

    private void run(String sql) {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }
}
