package io.samtycke.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether the database keeps what it says it keeps, and lets nobody change it. */
@ApplicationScoped
class DatabaseExamination implements Examination {

    /** Records are ordered by the server's clock, and retention asks both. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    private final DatabaseStateReader database;
    private final Clock clock;

    DatabaseExamination(DatabaseStateReader database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Result> examine() {
        DatabaseStateReader.State state = database.read();
        return List.of(
                Result.well("database", "PostgreSQL " + state.version() + " answers."),
                durable(state.fsync(), state.fullPageWrites(), state.synchronousCommit()),
                clocks(state.time()),
                rights(state.mayRewrite()));
    }

    private static Result durable(String fsync, String pages, String commit) {
        List<String> off = new ArrayList<>();
        if (fsync.equals("off")) {
            off.add("fsync");
        }
        if (pages.equals("off")) {
            off.add("full_page_writes");
        }
        if (commit.equals("off")) {
            off.add("synchronous_commit");
        }
        return off.isEmpty()
                ? Result.well("durability", "A committed decision is on disk.")
                : Result.trouble("durability", String.join(" and ", off)
                        + " is off: decisions that were acknowledged can be lost. Turn it on.");
    }

    private Result clocks(Instant theirs) {
        Duration skew = Duration.between(theirs, clock.instant()).abs();
        return skew.compareTo(SKEW) > 0
                ? Result.trouble("clocks", "This machine's clock and the database's differ by " + skew.toSeconds()
                        + " seconds: synchronise both.")
                : Result.well("clocks", "This machine and the database agree on the time.");
    }

    private static Result rights(boolean mayRewrite) {
        return mayRewrite
                ? Result.advice("rights",
                        "The database lets the server change and delete records: give the schema an owner"
                                + " of its own, samtycke.db.owner.")
                : Result.well("rights", "The server can neither change nor delete records.");
    }
}
