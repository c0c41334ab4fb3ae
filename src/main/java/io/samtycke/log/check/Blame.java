package io.samtycke.log.check;

import java.util.List;

import io.samtycke.log.tile.Bundle;
import io.samtycke.log.tile.Tile;

/** Says which of two readings of a tile was changed, and where. */
enum Blame {

    /** What is above fits what is below. */
    TILE,
    /** What is above fits the tile. */
    BELOW,
    /** What is above fits neither. */
    UNCLEAR;

    /** @param different positions at the tile's level, as {@link CheckedTile#differences} counts them */
    void report(Tile tile, List<Long> different, Findings findings) throws CheckEnded {
        List<Long> inFile = different.stream().map(position -> position % Tile.FULL).toList();
        String below = below(tile, different);
        switch (this) {
            case TILE -> findings.add("tile-changed", tile.path(), "hash " + Places.of(inFile)
                    + " was changed: " + below + " and the tree above agree without it.");
            case BELOW -> {
                if (tile.level() == 0) {
                    findings.add("entry-changed", new Bundle(tile.index(), tile.width()).path(),
                            below + " was changed: its hash in " + tile.path() + " fits the tree.");
                } else {
                    findings.add("subtree-changed", below, "changed together with their tiles: hash "
                            + Places.of(inFile) + " of " + tile.path() + " fits the tree and stands for others.");
                }
            }
            default -> findings.add("tile-differs", tile.path(), "hash " + Places.of(inFile) + " is not that of "
                    + below + ", and the tree above fits neither.");
        }
    }

    private static String below(Tile tile, List<Long> different) {
        if (tile.level() == 0) {
            return "entry " + Places.of(different);
        }
        long each = 1L << 8 * tile.level();
        return different.size() == 1
                ? "entries " + Places.range(different.get(0) * each, (different.get(0) + 1) * each - 1)
                : "the tiles " + Places.of(different) + " of level " + (tile.level() - 1);
    }
}
