package io.samtycke.statistics;

import java.util.Arrays;

/** What decisions are told apart by; each is one set of the query's {@code GROUPING SETS}. */
enum Dimension {
    TIME, VERSION, LANGUAGE, DEVICE, SURFACE, ORIGIN;

    /** @param mask of SQL's {@code grouping(…)} over all dimensions in order: a bit is 0 where the column is grouped by */
    static Dimension of(int mask) {
        return Arrays.stream(values())
                .filter(dimension -> (mask & 1 << values().length - 1 - dimension.ordinal()) == 0)
                .findFirst()
                .orElseThrow();
    }
}
