package io.samtycke.log;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.samtycke.log.ActReader.KeptAct;
import io.samtycke.log.ActReader.Place;
import io.samtycke.log.ActReader.Trail;
import io.samtycke.log.ActReader.TrailFilter;

/** The trail's one query. Actor and kind are members of the content, so they are looked for in a window of the newest. */
final class TrailQuery {

    private static final String WINDOW = """
            SELECT site_id, id, at, content FROM log_act
            WHERE (?::bigint[] IS NULL OR site_id = ANY (?)) AND at >= ? AND at < ? AND (at, id) < (?, ?)
            ORDER BY at DESC, id DESC LIMIT ?""";
    private static final String FITTING = """
            SELECT a.site_id, a.id, a.at, a.content,
                   (SELECT l.index FROM log_leaf l WHERE l.site_id = a.site_id AND l.ref = a.id)
            FROM (%s) a
            WHERE (?::text IS NULL OR convert_from(content, 'UTF8')::json->>'by' = ?)
                  AND (?::text IS NULL OR convert_from(content, 'UTF8')::json->>'kind' = ?)
            ORDER BY a.at DESC, a.id DESC LIMIT ?""".formatted(WINDOW);
    private static final String LAST_OF_WINDOW = "SELECT at, id FROM (" + WINDOW + ") w OFFSET ?";

    /** Before and after all that was ever done. */
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID GREATEST = new UUID(-1, -1);

    private TrailQuery() {
    }

    static Trail ask(Connection connection, TrailFilter filter, int examined, int limit) throws SQLException {
        List<KeptAct> acts = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(FITTING)) {
            int next = window(select, filter, examined);
            for (String wanted : new String[]{filter.by(), filter.by(), filter.kind(), filter.kind()}) {
                select.setString(next++, wanted);
            }
            select.setInt(next, limit + 1);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    acts.add(new KeptAct(row.getLong(1), row.getObject(2, UUID.class), row.getTimestamp(3).toInstant(),
                            new String(row.getBytes(4), StandardCharsets.UTF_8), row.getObject(5, Long.class)));
                }
            }
        }
        if (acts.size() > limit) {
            KeptAct last = acts.get(limit - 1);
            return new Trail(List.copyOf(acts.subList(0, limit)), new Place(last.at(), last.id()));
        }
        return new Trail(List.copyOf(acts), end(connection, filter, examined));
    }

    private static Place end(Connection connection, TrailFilter filter, int examined) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LAST_OF_WINDOW)) {
            select.setInt(window(select, filter, examined), examined - 1);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? new Place(row.getTimestamp(1).toInstant(), row.getObject(2, UUID.class))
                        : null;
            }
        }
    }

    /** @return the number of the parameter after the window's */
    private static int window(PreparedStatement select, TrailFilter filter, int examined) throws SQLException {
        java.sql.Array sites = filter.sites() == null
                ? null
                : select.getConnection().createArrayOf("bigint", filter.sites().toArray());
        Place after = filter.after() == null ? new Place(LAST, GREATEST) : filter.after();
        select.setArray(1, sites);
        select.setArray(2, sites);
        select.setObject(3, (filter.from() == null ? FIRST : filter.from()).atOffset(ZoneOffset.UTC));
        select.setObject(4, (filter.to() == null ? LAST : filter.to()).atOffset(ZoneOffset.UTC));
        select.setObject(5, after.at().atOffset(ZoneOffset.UTC));
        select.setObject(6, after.id());
        select.setInt(7, examined);
        return 8;
    }
}
