package io.samtycke.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A transaction that is done as a whole or not at all, and does not outlive its client. A connection that goes back to the
 * pool in the middle of one is committed there, so whatever is thrown has to be undone here.
 */
public final class ShortTransaction {

    /**
     * To be its first statement where others wait for what it locks. A client that is paused or cut off falls silent, and
     * TCP notices after hours; the database undoes the transaction and ends the session after this time.
     */
    public static final String LIMIT = "SET LOCAL idle_in_transaction_session_timeout = '5s'";

    private ShortTransaction() {
    }

    /** @throws SQLException with an unknown outcome when it is that of the commit; see {@link DurableCommit} */
    public static <T> T of(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T done = work.run();
            DurableCommit.commit(connection);
            return done;
        } catch (SQLException | RuntimeException | Error fault) {
            undo(connection, fault);
            throw fault;
        }
    }

    public static void limit(Connection connection) throws SQLException {
        try (Statement limit = connection.createStatement()) {
            limit.execute(LIMIT);
        }
    }

    private static void undo(Connection connection, Throwable fault) {
        try {
            connection.rollback();
        } catch (SQLException lost) {
            // without a connection the database undoes it by itself
            fault.addSuppressed(lost);
        }
    }

    /** What is done inside. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws SQLException;
    }
}
