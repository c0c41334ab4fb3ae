package io.samtycke.platform.limit;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Counts requests by sender in memory that does not grow, whoever sends: a count-min sketch (Cormode and Muthukrishnan,
 * J. Algorithms 55 (2005) 58–75) over a sliding minute. A sender's estimate is never too low; it is too high for one in
 * thousands, while many others flood. A bucket for each sender took a third of the intake's throughput
 * (docs/benchmarks.md).
 *
 * <p>
 * A slot:
 *
 * <pre>
 * | minute, 16 bits | requests of the minute before, 24 bits | requests of the minute, 24 bits |
 * </pre>
 */
final class SenderCounts {

    private static final int ROWS = 3;
    private static final int SLOTS = 1 << 16;
    private static final int BITS = 24;
    private static final int MOST = (1 << BITS) - 1;
    private static final int MINUTE = 60;

    private final AtomicLongArray slots = new AtomicLongArray(ROWS * SLOTS);
    private final long seed;

    /** @param seed random, so that nobody can choose to share another sender's slots */
    SenderCounts(long seed) {
        this.seed = seed;
    }

    /**
     * Counts one request unless it is one too many.
     *
     * @param most in any minute
     * @param second Unix time
     * @return 0, or after how many seconds the sender may try again
     */
    int charge(String sender, int most, long second) {
        long hash = hash(sender);
        long minute = second / MINUTE;
        int passed = (int) (second % MINUTE);
        int wait = Integer.MAX_VALUE;
        for (int row = 0; row < ROWS; row++) {
            wait = Math.min(wait, wait(at(slots.get(slot(row, hash)), minute), most, passed));
        }
        if (wait == 0) {
            for (int row = 0; row < ROWS; row++) {
                slots.updateAndGet(slot(row, hash), slot -> {
                    long now = at(slot, minute);
                    return current(now) < MOST ? now + 1 : now;
                });
            }
        }
        return wait;
    }

    /** How long until the minute that ends then has room for one more. */
    private static int wait(long slot, int most, int passed) {
        int before = before(slot);
        int current = current(slot);
        if (current >= most) {
            // the whole next minute begins with what this one has; one of it leaves after its share of a minute
            return MINUTE - passed + MINUTE / Math.max(1, current) + 1;
        }
        int room = most - current;
        // what is left of the minute before, weighted by how much of it the last sixty seconds hold
        if ((long) before * (MINUTE - passed) < (long) room * MINUTE) {
            return 0;
        }
        return MINUTE - passed - (int) ((long) room * MINUTE / before) + 1;
    }

    /** The slot as it stands in that minute. */
    private static long at(long slot, long minute) {
        long now = minute & 0xffff;
        long then = slot >>> 2 * BITS;
        if (then == now) {
            return slot;
        }
        long before = then == (now - 1 & 0xffff) ? current(slot) : 0;
        return now << 2 * BITS | before << BITS;
    }

    private static int before(long slot) {
        return (int) (slot >>> BITS) & MOST;
    }

    private static int current(long slot) {
        return (int) slot & MOST;
    }

    /** One hash gives all rows (Kirsch and Mitzenmacher, 2008). */
    private static int slot(int row, long hash) {
        return row * SLOTS + ((int) hash + row * (int) (hash >>> 32) & SLOTS - 1);
    }

    private long hash(String sender) {
        long hash = seed;
        for (int i = 0; i < sender.length(); i++) {
            hash = (hash ^ sender.charAt(i)) * 0x9e3779b97f4a7c15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }
}
