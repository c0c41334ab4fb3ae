package io.samtycke.consent;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;
import io.samtycke.platform.StoreFault;

/** Which visitors' records are restricted. */
@ApplicationScoped
public class RestrictionStore {

    /**
     * A condition on {@code consent_record} with the site's number as its one parameter. A set that is hashed once, so that
     * a scan keeps its order.
     */
    public static final String UNRESTRICTED = "visitor NOT IN (SELECT visitor FROM visitor_restriction WHERE site_id = ?)";

    private final AgroalDataSource database;

    RestrictionStore(AgroalDataSource database) {
        this.database = database;
    }

    /** Restricts, or gives a restriction another reason; the first time stays. */
    @Transactional
    public void set(long siteId, String visitor, Restriction restriction) {
        write("""
                INSERT INTO visitor_restriction (site_id, visitor, restricted_at, actor, reason) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (site_id, visitor) DO UPDATE SET actor = excluded.actor, reason = excluded.reason""",
                siteId, visitor, Timestamp.from(restriction.since()), restriction.by(), restriction.reason());
    }

    @Transactional
    public void lift(long siteId, String visitor) {
        write("DELETE FROM visitor_restriction WHERE site_id = ? AND visitor = ?", siteId, visitor);
    }

    @Transactional
    public Optional<Restriction> find(long siteId, String visitor) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT restricted_at, actor, reason FROM visitor_restriction
                        WHERE site_id = ? AND visitor = ?""")) {
            select.setLong(1, siteId);
            select.setString(2, visitor);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Restriction(row.getTimestamp(1).toInstant(), row.getString(2),
                                row.getString(3)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }

    private void write(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }
}
