package io.samtycke.log.tree;

/** Where the hashes of complete subtrees are found. */
@FunctionalInterface
public interface HashSource {

    /**
     * The root over leaves {@code index·2^level} up to, not including, {@code (index+1)·2^level}. Asked only for
     * subtrees whose leaves are all there; a source that does not have one throws.
     */
    Hash at(int level, long index);
}
