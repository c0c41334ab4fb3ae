package io.samtycke.log.tile;

import java.util.HashMap;
import java.util.Map;

import io.samtycke.log.tree.CompactRange;
import io.samtycke.log.tree.Hash;
import io.samtycke.log.tree.HashSource;

/** The hashes of a tree, from its tiles; each is read once. Nothing is trusted: compare a root with a signed one. */
public final class TiledHashes implements HashSource {

    private final long size;
    private final TileSource source;
    private final Map<Tile, byte[]> read = new HashMap<>();

    public TiledHashes(long size, TileSource source) {
        this.size = size;
        this.source = source;
    }

    /** @throws UnusableTile if its tile is not there */
    @Override
    public Hash at(int level, long index) {
        Tile tile = Tiles.holding(level, index, size);
        byte[] hashes = read.computeIfAbsent(tile, this::fetch);
        int below = level % Tiles.HEIGHT;
        int first = (int) ((index << below) % LogResource.FULL);
        CompactRange subtree = new CompactRange();
        for (int i = first; i < first + (1 << below); i++) {
            subtree.append(Hash.at(hashes, i * Hash.SIZE));
        }
        return subtree.root();
    }

    private byte[] fetch(Tile tile) {
        byte[] bytes = source.read(tile).orElseThrow(() -> new UnusableTile(tile, "is missing"));
        if (bytes.length < tile.length()) {
            throw new UnusableTile(tile, "has " + bytes.length + " bytes, expected " + tile.length());
        }
        return bytes;
    }
}
