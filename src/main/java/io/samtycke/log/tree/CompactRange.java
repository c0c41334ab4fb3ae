package io.samtycke.log.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing tree: the roots of its complete subtrees, largest first, one for every bit that is set in
 * the size. Enough to append and to know the root, in memory that grows with the logarithm of the size. Not for several
 * threads.
 */
public final class CompactRange {

    private final List<Hash> roots = new ArrayList<>();
    private long size;

    /** A tree without leaves. */
    public CompactRange() {
    }

    /** The edge of a tree that exists already. */
    public static CompactRange of(long size, HashSource hashes) {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has no negative size: " + size);
        }
        CompactRange range = new CompactRange();
        for (int level = Long.SIZE - 2; level >= 0; level--) {
            if ((size >>> level & 1) == 1) {
                range.roots.add(hashes.at(level, (size >>> level) - 1));
            }
        }
        range.size = size;
        return range;
    }

    public void append(Hash leaf) {
        append(leaf, (level, index, hash) -> {});
    }

    public void append(Hash leaf, NodeVisitor visitor) {
        Hash hash = leaf;
        int level = 0;
        long index = size;
        visitor.completed(level, index, hash);
        while ((index & 1) == 1) {
            hash = Hash.node(roots.remove(roots.size() - 1), hash);
            level++;
            index >>>= 1;
            visitor.completed(level, index, hash);
        }
        roots.add(hash);
        size++;
    }

    public long size() {
        return size;
    }

    public Hash root() {
        if (roots.isEmpty()) {
            return Hash.EMPTY;
        }
        Hash root = roots.get(roots.size() - 1);
        for (int i = roots.size() - 2; i >= 0; i--) {
            root = Hash.node(roots.get(i), root);
        }
        return root;
    }
}
