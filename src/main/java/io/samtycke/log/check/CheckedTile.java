package io.samtycke.log.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.samtycke.log.tile.Tile;
import io.samtycke.log.tree.CompactRange;
import io.samtycke.log.tree.Hash;

/**
 * The hashes of a tile in two readings: as its file has them, and as they follow from what is below it. A third opinion,
 * the hash above or the signed root, tells which of the two was changed.
 */
final class CheckedTile {

    private final Tile tile;
    private final Optional<List<Hash>> shown;
    /** Null where it does not follow: the files below are missing or malformed. */
    private final List<Hash> computed;

    CheckedTile(Tile tile, Optional<List<Hash>> shown, List<Hash> computed) {
        this.tile = tile;
        this.shown = shown;
        this.computed = computed;
    }

    Tile tile() {
        return tile;
    }

    /** By the file; by what is below where there is no file. Some are null where neither says. */
    List<Hash> shown() {
        return shown.orElse(computed);
    }

    /** By what is below; by the file where that is unknown. */
    List<Hash> computed() {
        if (shown.isEmpty()) {
            return computed;
        }
        List<Hash> hashes = new ArrayList<>(computed);
        for (int i = 0; i < hashes.size(); i++) {
            if (hashes.get(i) == null) {
                hashes.set(i, shown.get().get(i));
            }
        }
        return hashes;
    }

    /** Where the readings differ, counted from the first hash of the level. */
    List<Long> differences() {
        List<Hash> file = shown();
        List<Hash> below = computed();
        List<Long> different = new ArrayList<>();
        for (int i = 0; i < tile.width(); i++) {
            if (below.get(i) != null && !below.get(i).equals(file.get(i))) {
                different.add(tile.index() * Tile.FULL + i);
            }
        }
        return different;
    }

    /** Over a full tile; empty where a hash is unknown. */
    static Optional<Hash> root(List<Hash> hashes) {
        if (hashes.contains(null)) {
            return Optional.empty();
        }
        CompactRange range = new CompactRange();
        hashes.forEach(range::append);
        return Optional.of(range.root());
    }
}
