package io.samtycke.log.tile;

import io.samtycke.log.tree.Hash;

/**
 * Up to 256 consecutive hashes of one level of the tree. Hashes of level 0 are leaves; one of level L is the root over
 * a full tile of level L-1.
 */
public record Tile(int level, long index, int width) implements LogResource {

    /** As far as paths go; trees of up to 2^63 leaves end at level 7. */
    static final int HIGHEST_LEVEL = 63;

    public Tile {
        if (level < 0 || level > HIGHEST_LEVEL || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("no tile of width " + width + " at " + level + "/" + index);
        }
    }

    /** In bytes. */
    public int length() {
        return width * Hash.SIZE;
    }

    @Override
    public String path() {
        return LogPath.of(Integer.toString(level), this);
    }
}
