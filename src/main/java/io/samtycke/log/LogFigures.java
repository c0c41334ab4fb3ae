package io.samtycke.log;

import java.time.Instant;

/**
 * How the log stands.
 *
 * @param integrated entries in the tree
 * @param published entries under the newest checkpoint; 0 before the first
 * @param waiting entries that are not in the tree yet; no more than {@link #COUNTED} are counted
 * @param publishedAt of the newest checkpoint; null before the first
 */
record LogFigures(long integrated, long published, long waiting, Instant publishedAt) {

    /** Counting a queue that grew for days must not take the database's time. */
    static final int COUNTED = 100_000;
}
