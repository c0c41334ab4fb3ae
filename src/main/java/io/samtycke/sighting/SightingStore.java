package io.samtycke.sighting;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.samtycke.platform.StoreFault;
import io.samtycke.sighting.SightingTally.Seen;

/** The stored sightings: one row a host, one a site whose script comes too late. */
@ApplicationScoped
class SightingStore {

    /**
     * Hosts kept for one site; further ones are dropped, known ones still counted. Replicas that store at the same
     * moment may each fill the room that is left.
     */
    static final int MOST_HOSTS = 1000;

    /** Rows are locked in one order, so that replicas cannot wait for each other in a circle. */
    private static final String ADD_HOSTS = """
            WITH seen AS (
                SELECT * FROM unnest(?::bigint[], ?::text[], ?::bigint[]) AS s(site_id, host, reports)
            ), kept AS (
                SELECT site_id, count(*) AS hosts FROM host_sighting
                WHERE site_id IN (SELECT site_id FROM seen) GROUP BY site_id
            ), marked AS (
                SELECT s.*, h.host IS NOT NULL AS known,
                       count(*) FILTER (WHERE h.host IS NULL) OVER (PARTITION BY s.site_id ORDER BY s.host) AS nth_new
                FROM seen s LEFT JOIN host_sighting h ON h.site_id = s.site_id AND h.host = s.host
            )
            INSERT INTO host_sighting AS h (site_id, host, first_seen, last_seen, reports)
            SELECT m.site_id, m.host, d.day, d.day, m.reports
            FROM marked m LEFT JOIN kept k ON k.site_id = m.site_id CROSS JOIN (SELECT ?::date AS day) d
            WHERE m.known OR m.nth_new + coalesce(k.hosts, 0) <= ?
            ORDER BY m.site_id, m.host
            ON CONFLICT (site_id, host) DO UPDATE
            SET last_seen = greatest(h.last_seen, excluded.last_seen), reports = h.reports + excluded.reports
            """;

    private static final String ADD_LATE = """
            INSERT INTO late_sighting AS l (site_id, last_seen, reports)
            SELECT s.site_id, ?::date, s.reports FROM unnest(?::bigint[], ?::bigint[]) AS s(site_id, reports)
            ORDER BY s.site_id
            ON CONFLICT (site_id) DO UPDATE
            SET last_seen = greatest(l.last_seen, excluded.last_seen), reports = l.reports + excluded.reports
            """;

    private final AgroalDataSource database;

    SightingStore(AgroalDataSource database) {
        this.database = database;
    }

    /** All of it or nothing. */
    void add(Map<Long, Seen> bySite, LocalDate day) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            addHosts(connection, bySite, day);
            addLate(connection, bySite, day);
            connection.commit();
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }

    List<SightingView> hosts(long siteId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT host, first_seen, last_seen, reports FROM host_sighting WHERE site_id = ?")) {
            select.setLong(1, siteId);
            List<SightingView> hosts = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    hosts.add(new SightingView(row.getString(1), row.getObject(2, LocalDate.class),
                            row.getObject(3, LocalDate.class), row.getLong(4)));
                }
            }
            return hosts;
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }

    Optional<SightingsView.Late> late(long siteId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT last_seen, reports FROM late_sighting WHERE site_id = ?")) {
            select.setLong(1, siteId);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new SightingsView.Late(row.getObject(1, LocalDate.class), row.getLong(2)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }

    void clear(long siteId) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("""
                        WITH hosts AS (DELETE FROM host_sighting WHERE site_id = ?)
                        DELETE FROM late_sighting WHERE site_id = ?""")) {
            delete.setLong(1, siteId);
            delete.setLong(2, siteId);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }

    private static void addHosts(Connection connection, Map<Long, Seen> bySite, LocalDate day) throws SQLException {
        List<Long> sites = new ArrayList<>();
        List<String> hosts = new ArrayList<>();
        List<Long> reports = new ArrayList<>();
        bySite.forEach((siteId, seen) -> seen.hosts.forEach((host, count) -> {
            sites.add(siteId);
            hosts.add(host);
            reports.add(count);
        }));
        try (PreparedStatement upsert = connection.prepareStatement(ADD_HOSTS)) {
            upsert.setArray(1, array(connection, "bigint", sites));
            upsert.setArray(2, array(connection, "text", hosts));
            upsert.setArray(3, array(connection, "bigint", reports));
            upsert.setObject(4, day);
            upsert.setInt(5, MOST_HOSTS);
            upsert.executeUpdate();
        }
    }

    private static void addLate(Connection connection, Map<Long, Seen> bySite, LocalDate day) throws SQLException {
        List<Long> sites = bySite.keySet().stream().filter(siteId -> bySite.get(siteId).late > 0).toList();
        try (PreparedStatement upsert = connection.prepareStatement(ADD_LATE)) {
            upsert.setObject(1, day);
            upsert.setArray(2, array(connection, "bigint", sites));
            upsert.setArray(3, array(connection, "bigint", sites.stream().map(id -> bySite.get(id).late).toList()));
            upsert.executeUpdate();
        }
    }

    private static Array array(Connection connection, String type, List<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }
}
