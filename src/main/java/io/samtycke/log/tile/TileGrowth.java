package io.samtycke.log.tile;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.samtycke.log.tree.CompactRange;
import io.samtycke.log.tree.Hash;

/** Appends leaves to a tree and gathers what its tiles grow by. Not for several threads. */
public final class TileGrowth {

    private final CompactRange range;
    private final Map<Place, ByteArrayOutputStream> grown = new LinkedHashMap<>();

    /** @param range the right edge of the tree so far; grows with it */
    public TileGrowth(CompactRange range) {
        this.range = range;
    }

    public void append(Hash leaf) {
        range.append(leaf, (level, index, hash) -> {
            if (level % Tiles.HEIGHT == 0) {
                Place tile = new Place(level / Tiles.HEIGHT, index / LogResource.FULL);
                grown.computeIfAbsent(tile, place -> new ByteArrayOutputStream()).writeBytes(hash.bytes());
            }
        });
    }

    /** The bytes to add at the end of each tile, and how wide it is then. */
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        grown.forEach((place, bytes) -> {
            Tile tile = Tiles.holding(
                    place.level() * Tiles.HEIGHT, place.index() * LogResource.FULL, range.size());
            pieces.add(new Piece(tile, bytes.toByteArray()));
        });
        return pieces;
    }

    private record Place(int level, long index) {}

    /**
     * @param tile with its width after the growth
     * @param bytes its last hashes
     */
    public record Piece(Tile tile, byte[] bytes) {}
}
