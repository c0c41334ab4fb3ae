package io.samtycke.log.tile;

/** A file of the log that never changes: {@link Tile} or {@link Bundle}, full or as wide as the tree had leaves. */
public sealed interface LogResource permits Tile, Bundle {

    /** How many hashes or entries a full one has. */
    int FULL = 256;

    /** Its place among those of its level. */
    long index();

    /** 1 to 256: how many hashes or entries it has. */
    int width();

    /** Where it is served, below the prefix of the log. */
    String path();

    default boolean full() {
        return width() == FULL;
    }
}
