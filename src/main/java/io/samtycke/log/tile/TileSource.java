package io.samtycke.log.tile;

import java.util.Optional;

/** Where the bytes of tiles are kept. */
@FunctionalInterface
public interface TileSource {

    /** The tile as wide as asked for or wider; empty where there is none. */
    Optional<byte[]> read(Tile tile);
}
