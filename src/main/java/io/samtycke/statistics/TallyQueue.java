package io.samtycke.statistics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The way into the statistics: in the transaction of the records that are counted, so that each counts exactly once.
 * Rows are only added: writers that had to update the same counter would wait for one another's commits.
 */
public final class TallyQueue {

    private static final String INSERT = """
            INSERT INTO consent_tally_delta (site_id, hour, version, action, granted, refused, language, surface, device,
                                             origin, decisions)
            SELECT * FROM unnest(?::bigint[], ?::timestamptz[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[],
                                 ?::text[], ?::text[], ?::text[], ?::bigint[])
            """;

    private TallyQueue() {
    }

    /** @param connection inside a transaction that its caller commits */
    public static void add(Connection connection, Collection<Tally> decisions) throws SQLException {
        Map<Tally, Long> counted = decisions.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        List<Tally> tallies = new ArrayList<>(counted.keySet());
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            int column = 1;
            set(insert, column++, "bigint", tallies, Tally::siteId);
            set(insert, column++, "timestamptz", tallies, tally -> tally.at().toString());
            set(insert, column++, "integer", tallies, Tally::version);
            set(insert, column++, "text", tallies, Tally::action);
            set(insert, column++, "text", tallies, Tally::granted);
            set(insert, column++, "text", tallies, Tally::refused);
            set(insert, column++, "text", tallies, Tally::language);
            set(insert, column++, "text", tallies, Tally::surface);
            set(insert, column++, "text", tallies, Tally::device);
            set(insert, column++, "text", tallies, Tally::origin);
            set(insert, column, "bigint", tallies, counted::get);
            insert.executeUpdate();
        }
    }

    private static void set(
            PreparedStatement statement, int column, String type, List<Tally> tallies, Function<Tally, Object> value)
            throws SQLException {
        statement.setArray(column,
                statement.getConnection().createArrayOf(type, tallies.stream().map(value).toArray()));
    }
}
