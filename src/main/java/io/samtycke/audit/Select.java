package io.samtycke.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A query that grows clause by clause, each with its values. Clauses are our own text, values never are. */
final class Select {

    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();

    Select(String beginning) {
        sql = new StringBuilder(beginning);
    }

    void add(String clause, Object... given) {
        sql.append(clause);
        values.addAll(List.of(given));
    }

    /** Nothing for null. */
    void addIf(String clause, Object value) {
        if (value != null) {
            add(clause, value);
        }
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.toString());
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            statement.setObject(i + 1, value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
        }
        return statement;
    }
}
