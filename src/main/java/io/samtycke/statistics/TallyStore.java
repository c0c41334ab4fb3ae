package io.samtycke.statistics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.samtycke.platform.StoreFault;

/** The counted decisions. What is folded and what still waits to be are read in one state, so that nothing is missed. */
@ApplicationScoped
class TallyStore {

    /** Rows are locked in one order, so that replicas cannot wait for each other in a circle. */
    private static final String FOLD = """
            WITH taken AS (DELETE FROM consent_tally_delta RETURNING *)
            INSERT INTO consent_tally AS t (site_id, step, at, version, action, granted, refused, language, surface,
                                            device, origin, decisions)
            SELECT site_id, step, date_trunc(step, hour, 'UTC'), version, action, granted, refused, language, surface,
                   device, origin, sum(decisions)
            FROM taken CROSS JOIN (VALUES ('hour'), ('day')) AS s(step)
            GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
            ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
            ON CONFLICT (site_id, step, at, version, action, granted, refused, language, surface, device, origin)
            DO UPDATE SET decisions = t.decisions + excluded.decisions
            """;

    private static final String COUNT = """
            WITH asked AS (
                SELECT ?::bigint AS site, ?::text AS step, ?::text AS width, ?::timestamptz AS begin, ?::timestamptz AS past
            ), counted AS (
                SELECT t.* FROM asked, consent_tally t
                WHERE t.site_id = site AND t.step = asked.step AND at >= begin AND at < past
                UNION ALL
                SELECT d.site_id, step, date_trunc(step, hour, 'UTC'), version, action, granted, refused, language,
                       surface, device, origin, decisions
                FROM asked, consent_tally_delta d WHERE d.site_id = site AND hour >= begin AND hour < past
            ), dated AS (
                SELECT counted.*, date_trunc(width, at, 'UTC') AS time FROM counted, asked
            )
            SELECT grouping(time, version, language, device, surface, origin),
                   time, coalesce(version::text, language, device, surface, origin), action, granted, refused,
                   coalesce(sum(decisions) FILTER (WHERE device <> 'bot'), 0),
                   coalesce(sum(decisions) FILTER (WHERE device = 'bot'), 0)
            FROM dated
            GROUP BY GROUPING SETS ((time, action, granted, refused), (version, action, granted, refused),
                                    (language, action, granted, refused), (device, action, granted, refused),
                                    (surface, action, granted, refused), (origin, action, granted, refused))
            """;

    private final AgroalDataSource database;

    TallyStore(AgroalDataSource database) {
        this.database = database;
    }

    void fold() {
        try (Connection connection = database.getConnection(); Statement fold = connection.createStatement()) {
            fold.executeUpdate(FOLD);
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }

    void forgetHoursBefore(Instant time) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "DELETE FROM consent_tally WHERE step = 'hour' AND at < ?")) {
            delete.setObject(1, time.atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }

    /** Hands over the counts of a period, by one dimension at a time. */
    void count(long siteId, Period period, CountSink sink) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(COUNT)) {
            select.setLong(1, siteId);
            select.setString(2, period.interval().step().toString());
            select.setString(3, period.interval().toString());
            select.setObject(4, period.from().atOffset(ZoneOffset.UTC));
            select.setObject(5, period.to().atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Dimension dimension = Dimension.of(row.getInt(1));
                    String key = dimension == Dimension.TIME
                            ? row.getObject(2, OffsetDateTime.class).toInstant().toString()
                            : row.getString(3);
                    sink.accept(dimension, key, row.getString(4), row.getString(5), row.getString(6), row.getLong(7),
                            row.getLong(8));
                }
            }
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }

    /** Takes one count: of people's decisions, and of those that programs made. */
    interface CountSink {
        void accept(Dimension dimension, String key, String action, String granted, String refused, long decisions,
                long bots);
    }
}
