package io.samtycke.log.tree;

/** Whether a proof shows that one tree begins with another. */
public enum ConsistencyVerdict {
    CONSISTENT,
    /** The older tree is said to be the larger one. */
    SIZES_OUT_OF_ORDER,
    /** A proof between these sizes has another number of hashes. */
    WRONG_PROOF_LENGTH,
    /** The proof does not lead to the old root. */
    OTHER_OLD_ROOT,
    /** The proof starts from the old root but does not lead to the new one: history was rewritten, or the proof was. */
    OTHER_NEW_ROOT
}
