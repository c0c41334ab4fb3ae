package io.samtycke.platform;

import java.sql.SQLException;
import java.sql.SQLTransientException;

/** Tells a database that is away (the same request may succeed later) from a statement that is wrong. */
public final class DatabaseFault {

    private DatabaseFault() {
    }

    /**
     * True for lost or refused connections (SQLSTATE class 08), servers shutting down or starting (57P0x), a
     * server in recovery after a failover (25006), exhausted resources (class 53), and the pool's own time-out,
     * which carries no SQLSTATE.
     */
    public static boolean isAway(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state == null
                        || state.startsWith("08")
                        || state.startsWith("57P")
                        || state.startsWith("53")
                        || state.equals("25006");
            }
            // a commit that failed arrives as a RollbackException with the driver's own fault beside it, not below it
            for (Throwable beside : cause.getSuppressed()) {
                if (isAway(beside)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * True for a lost connection (class 08). Where one turned out to be dead, the idle ones of the pool most likely are, too,
     * and each would be found out by a socket time-out of its own: its owner throws them away together.
     */
    public static boolean isLost(SQLException fault) {
        return fault.getSQLState() != null && fault.getSQLState().startsWith("08");
    }
}
