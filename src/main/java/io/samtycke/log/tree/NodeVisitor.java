package io.samtycke.log.tree;

/** Is told of every subtree that a new leaf completes, the leaf itself (level 0) first. */
@FunctionalInterface
public interface NodeVisitor {

    void completed(int level, long index, Hash hash);
}
