package io.samtycke.log.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

import io.samtycke.log.tile.Bundle;
import io.samtycke.log.tile.LogResource;
import io.samtycke.log.tile.Tile;

/** All files of a tree in the order of {@link TreeWalk}: each tile before what is below it, the first entries first. */
final class WalkOrder implements Iterator<LogResource> {

    private final Deque<LogResource> next = new ArrayDeque<>();

    WalkOrder(long size) {
        TreeWalk.edge(size).forEach(next::addLast);
    }

    @Override
    public boolean hasNext() {
        return !next.isEmpty();
    }

    @Override
    public LogResource next() {
        LogResource file = next.removeFirst();
        if (file instanceof Tile tile) {
            if (tile.level() == 0) {
                next.addFirst(new Bundle(tile.index(), tile.width()));
            } else {
                for (int i = tile.width() - 1; i >= 0; i--) {
                    next.addFirst(TreeWalk.below(tile, i));
                }
            }
        }
        return file;
    }
}
