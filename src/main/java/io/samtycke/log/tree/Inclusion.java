package io.samtycke.log.tree;

import java.util.ArrayList;
import java.util.List;

/** Proofs that a leaf is in a tree (RFC 9162 §2.1.3). */
public final class Inclusion {

    private Inclusion() {
    }

    /** The hashes beside the way from the leaf to the root, the leaf's sibling first. */
    public static List<Hash> prove(long index, long size, HashSource hashes) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("a tree of size " + size + " has no leaf " + index);
        }
        List<Hash> proof = new ArrayList<>();
        collect(index, 0, size, hashes, proof);
        return proof;
    }

    /** PATH(m, D[from:to]) */
    private static void collect(long index, long from, long to, HashSource hashes, List<Hash> proof) {
        if (to - from == 1) {
            return;
        }
        long split = from + Subtree.split(to - from);
        if (index < split) {
            collect(index, from, split, hashes, proof);
            proof.add(Subtree.root(split, to, hashes));
        } else {
            collect(index, split, to, hashes, proof);
            proof.add(Subtree.root(from, split, hashes));
        }
    }

    /** RFC 9162 §2.1.3.2; never throws, whatever the numbers. */
    public static InclusionVerdict verify(long index, long size, Hash leaf, List<Hash> proof, Hash root) {
        if (index < 0 || index >= size) {
            return InclusionVerdict.INDEX_OUTSIDE_TREE;
        }
        if (proof.size() != length(index, size)) {
            return InclusionVerdict.WRONG_PROOF_LENGTH;
        }
        long node = index;
        long last = size - 1;
        Hash computed = leaf;
        for (Hash sibling : proof) {
            // at the right edge, levels at which the node has no sibling are skipped
            while (node == last && (node & 1) == 0) {
                node >>>= 1;
                last >>>= 1;
            }
            computed = (node & 1) == 1 ? Hash.node(sibling, computed) : Hash.node(computed, sibling);
            node >>>= 1;
            last >>>= 1;
        }
        return computed.equals(root) ? InclusionVerdict.INCLUDED : InclusionVerdict.OTHER_ROOT;
    }

    /** How many hashes the proof of a leaf in the tree has. */
    private static int length(long index, long size) {
        int untilEdge = Long.SIZE - Long.numberOfLeadingZeros(index ^ (size - 1));
        // from where the way to the leaf and the right edge are one, only left siblings are complete
        return untilEdge + Long.bitCount(index >>> untilEdge);
    }
}
