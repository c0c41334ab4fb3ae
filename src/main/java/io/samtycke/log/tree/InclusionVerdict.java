package io.samtycke.log.tree;

/** Whether a proof shows that a leaf is in a tree. */
public enum InclusionVerdict {
    INCLUDED,
    /** The tree is not large enough to have such a leaf. */
    INDEX_OUTSIDE_TREE,
    /** A proof for this index and size has another number of hashes. */
    WRONG_PROOF_LENGTH,
    /** Leaf and proof lead to another root: one of them is not of this tree. */
    OTHER_ROOT
}
