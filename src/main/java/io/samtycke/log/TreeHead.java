package io.samtycke.log;

import io.samtycke.log.tree.Hash;

/** How large the tree is, and its root. */
record TreeHead(long size, Hash root) {

    static final TreeHead EMPTY = new TreeHead(0, Hash.EMPTY);
}
