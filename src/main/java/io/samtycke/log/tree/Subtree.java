package io.samtycke.log.tree;

/** Roots of ranges of leaves, complete or not. */
final class Subtree {

    private Subtree() {
    }

    /**
     * MTH(D[from:to]) of RFC 6962 §2.1.
     *
     * @param from a multiple of the smallest power of two that is not below {@code to - from}
     */
    static Hash root(long from, long to, HashSource hashes) {
        long leaves = to - from;
        if (leaves == 0) {
            return Hash.EMPTY;
        }
        if (Long.bitCount(leaves) == 1) {
            int level = Long.numberOfTrailingZeros(leaves);
            return hashes.at(level, from >>> level);
        }
        long split = from + split(leaves);
        return Hash.node(root(from, split, hashes), root(split, to, hashes));
    }

    /** The largest power of two below {@code leaves}, which are at least two: where RFC 6962 §2.1 divides. */
    static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
