package io.samtycke.log.check;

import java.util.Optional;

import io.samtycke.log.tree.Hash;

/**
 * A leaf as the check found it.
 *
 * @param entry its bytes; empty where they are missing or are not what was hashed
 * @param hash empty where neither entry nor tile tells it
 */
public record Leaf(long index, Optional<byte[]> entry, Optional<Hash> hash) {}
