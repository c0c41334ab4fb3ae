package io.samtycke.log.tile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import io.samtycke.log.tree.Hash;
import io.samtycke.log.tree.HashSource;

/** Which tiles and bundles there are. */
public final class Tiles {

    /** Levels of the tree that one level of tiles stands for: 256 = 2^8. */
    static final int HEIGHT = 8;

    private Tiles() {
    }

    /** All tiles of a tree, level by level; those at the right edge as wide as this size makes them. */
    public static List<Tile> of(long size) {
        return between(0, size);
    }

    /** What a tree of {@code newSize} has and one of {@code oldSize} did not; a wider partial tile counts as new. */
    public static List<Tile> between(long oldSize, long newSize) {
        inOrder(oldSize, newSize);
        List<Tile> tiles = new ArrayList<>();
        for (int level = 0; hashes(level, newSize) > hashes(level, oldSize); level++) {
            long hashes = hashes(level, newSize);
            for (long index = hashes(level, oldSize) / LogResource.FULL; index * LogResource.FULL < hashes; index++) {
                tiles.add(new Tile(level, index, width(index, hashes)));
            }
        }
        return tiles;
    }

    /** The same for bundles. */
    public static List<Bundle> bundlesBetween(long oldSize, long newSize) {
        inOrder(oldSize, newSize);
        List<Bundle> bundles = new ArrayList<>();
        if (newSize > oldSize) {
            for (long index = oldSize / LogResource.FULL; index * LogResource.FULL < newSize; index++) {
                bundles.add(new Bundle(index, width(index, newSize)));
            }
        }
        return bundles;
    }

    /** Whether a tree of this size has it: in full, or as part of a wider one. */
    public static boolean within(LogResource resource, long size) {
        long hashes = hashes(resource instanceof Tile tile ? tile.level() : 0, size);
        return resource.index() < hashes / LogResource.FULL
                || resource.index() == hashes / LogResource.FULL && resource.width() <= hashes % LogResource.FULL;
    }

    /**
     * The tiles a calculation reads in a tree of this size, in its order:
     * {@code Tiles.neededBy(size, hashes -> Inclusion.prove(index, size, hashes))}.
     */
    public static Set<Tile> neededBy(long size, Consumer<HashSource> calculation) {
        Set<Tile> needed = new LinkedHashSet<>();
        calculation.accept((level, index) -> {
            needed.add(holding(level, index, size));
            return Hash.EMPTY;
        });
        return needed;
    }

    /** The tile from which the hash of a complete subtree is read or computed. */
    static Tile holding(int level, long index, long size) {
        int tileLevel = level / HEIGHT;
        long tile = index >>> HEIGHT - level % HEIGHT;
        return new Tile(tileLevel, tile, width(tile, hashes(tileLevel, size)));
    }

    /** floor(size / 256^level) */
    private static long hashes(int level, long size) {
        return level * HEIGHT < Long.SIZE ? size >>> level * HEIGHT : 0;
    }

    private static int width(long index, long hashes) {
        return (int) Math.min(LogResource.FULL, hashes - index * LogResource.FULL);
    }

    private static void inOrder(long oldSize, long newSize) {
        if (oldSize < 0 || oldSize > newSize) {
            throw new IllegalArgumentException("a tree does not shrink from " + oldSize + " to " + newSize);
        }
    }
}
