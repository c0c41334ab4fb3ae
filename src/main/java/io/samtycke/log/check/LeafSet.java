package io.samtycke.log.check;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** A set of leaves: a bit each, where there are any. */
final class LeafSet {

    private static final int CHUNK = 1 << 20;

    private final Map<Long, BitSet> chunks = new HashMap<>();

    /** @return whether it was not there before */
    boolean add(long leaf) {
        BitSet chunk = chunks.computeIfAbsent(leaf / CHUNK, number -> new BitSet());
        int bit = (int) (leaf % CHUNK);
        boolean added = !chunk.get(bit);
        chunk.set(bit);
        return added;
    }

    boolean contains(long leaf) {
        BitSet chunk = chunks.get(leaf / CHUNK);
        return chunk != null && chunk.get((int) (leaf % CHUNK));
    }
}
