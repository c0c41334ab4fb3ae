package io.samtycke.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;

/** A commit that is done on every node that has to have it, or has an unknown outcome. */
public final class DurableCommit {

    private DurableCommit() {
    }

    /**
     * A warning at COMMIT says that a standby did not confirm: that is not success.
     *
     * @throws SQLException also in that case, with a state that {@link DatabaseFault} takes for a database that is away
     */
    public static void commit(Connection connection) throws SQLException {
        connection.clearWarnings();
        connection.commit();
        SQLWarning warning = connection.getWarnings();
        if (warning != null) {
            throw new SQLException("commit not confirmed: " + warning.getMessage(), "08007");
        }
    }
}
