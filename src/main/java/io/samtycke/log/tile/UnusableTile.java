package io.samtycke.log.tile;

import java.io.Serial;

/** A tile that a tree of the given size has is missing or too short. Thrown by {@link TiledHashes} alone. */
public class UnusableTile extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Tile tile;

    UnusableTile(Tile tile, String why) {
        super(tile.path() + ": " + why);
        this.tile = tile;
    }

    public Tile tile() {
        return tile;
    }
}
