package io.samtycke.log.tree;

import java.util.ArrayList;
import java.util.List;

/** Proofs that a tree is an earlier one with leaves added after it (RFC 9162 §2.1.4). */
public final class Consistency {

    private Consistency() {
    }

    /** Empty where there is nothing to prove: from the empty tree, and from a tree to itself. */
    public static List<Hash> prove(long oldSize, long newSize, HashSource hashes) {
        if (oldSize < 0 || oldSize > newSize) {
            throw new IllegalArgumentException("a tree does not shrink from " + oldSize + " to " + newSize);
        }
        List<Hash> proof = new ArrayList<>();
        if (oldSize > 0) {
            collect(oldSize, 0, newSize, true, hashes, proof);
        }
        return proof;
    }

    /** SUBPROOF(m, D[from:to], known): known while the subtree's root is that of the old tree. */
    private static void collect(
            long oldSize, long from, long to, boolean known, HashSource hashes, List<Hash> proof) {
        if (oldSize == to) {
            if (!known) {
                proof.add(Subtree.root(from, to, hashes));
            }
            return;
        }
        long split = from + Subtree.split(to - from);
        if (oldSize <= split) {
            collect(oldSize, from, split, known, hashes, proof);
            proof.add(Subtree.root(split, to, hashes));
        } else {
            collect(oldSize, split, to, false, hashes, proof);
            proof.add(Subtree.root(from, split, hashes));
        }
    }

    /** RFC 9162 §2.1.4.2; never throws, whatever the numbers. */
    public static ConsistencyVerdict verify(
            long oldSize, Hash oldRoot, long newSize, Hash newRoot, List<Hash> proof) {
        if (oldSize < 0 || oldSize > newSize) {
            return ConsistencyVerdict.SIZES_OUT_OF_ORDER;
        }
        if (oldSize == 0 || oldSize == newSize) {
            return trivial(oldSize, oldRoot, newSize, newRoot, proof);
        }
        // an old tree that is one complete subtree is its own starting point and not in the proof
        boolean complete = Long.bitCount(oldSize) == 1;
        if (!complete && proof.isEmpty()) {
            return ConsistencyVerdict.WRONG_PROOF_LENGTH;
        }
        int skipped = Long.numberOfTrailingZeros(oldSize);
        long node = oldSize - 1 >>> skipped;
        long last = newSize - 1 >>> skipped;
        Hash computedOld = complete ? oldRoot : proof.get(0);
        Hash computedNew = computedOld;
        for (Hash sibling : complete ? proof : proof.subList(1, proof.size())) {
            if (last == 0) {
                return ConsistencyVerdict.WRONG_PROOF_LENGTH;
            }
            while (node == last && (node & 1) == 0) {
                node >>>= 1;
                last >>>= 1;
            }
            if ((node & 1) == 1) {
                computedOld = Hash.node(sibling, computedOld);
                computedNew = Hash.node(sibling, computedNew);
            } else {
                computedNew = Hash.node(computedNew, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        if (last != 0) {
            return ConsistencyVerdict.WRONG_PROOF_LENGTH;
        }
        if (!computedOld.equals(oldRoot)) {
            return ConsistencyVerdict.OTHER_OLD_ROOT;
        }
        return computedNew.equals(newRoot) ? ConsistencyVerdict.CONSISTENT : ConsistencyVerdict.OTHER_NEW_ROOT;
    }

    private static ConsistencyVerdict trivial(
            long oldSize, Hash oldRoot, long newSize, Hash newRoot, List<Hash> proof) {
        if (!proof.isEmpty()) {
            return ConsistencyVerdict.WRONG_PROOF_LENGTH;
        }
        if (oldSize == 0 && !oldRoot.equals(Hash.EMPTY)) {
            return ConsistencyVerdict.OTHER_OLD_ROOT;
        }
        return oldSize < newSize || oldRoot.equals(newRoot)
                ? ConsistencyVerdict.CONSISTENT
                : ConsistencyVerdict.OTHER_NEW_ROOT;
    }
}
