package io.samtycke.log.check;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import io.samtycke.log.entry.LogEntry;
import io.samtycke.log.reading.Parsed;
import io.samtycke.log.tile.Bundle;
import io.samtycke.log.tile.LogResource;
import io.samtycke.log.tile.Tile;
import io.samtycke.log.tile.TiledHashes;
import io.samtycke.log.tree.CompactRange;
import io.samtycke.log.tree.Hash;

/**
 * Reads every bundle and every tile of a tree once, from the first entry to the last, and holds each tile against what
 * is below and above it. One tile a level is in memory.
 */
final class TreeWalk {

    /** Levels of the tree between two levels of tiles: 256 = 2^8. */
    private static final int HEIGHT = 8;
    /** A size has 63 bits. */
    private static final int LEVELS = 8;

    private final CheckedFiles files;
    private final Findings findings;
    private final Consumer<Leaf> leaves;
    /** Of the bundle that is being looked at. */
    private List<byte[]> entries = List.of();

    TreeWalk(CheckedFiles files, Findings findings, Consumer<Leaf> leaves) {
        this.files = files;
        this.findings = findings;
        this.leaves = leaves;
    }

    void walk(long size, Hash root) throws CheckEnded {
        // the tile of leaves comes last: its entries are still at hand when it is settled
        Map<Integer, CheckedTile> edge = new HashMap<>();
        for (Tile tile : edge(size)) {
            edge.put(tile.level(), read(tile));
        }
        Optional<Hash> shown = root(size, edge, CheckedTile::shown);
        Optional<Hash> computed = root(size, edge, CheckedTile::computed);
        boolean differs = edge.values().stream().anyMatch(tile -> !tile.differences().isEmpty());
        Blame blame = blame(Optional.of(root), shown, computed);
        for (CheckedTile tile : edge.values()) {
            settle(tile, blame);
        }
        if (!differs && shown.isPresent() && !shown.get().equals(root)) {
            findings.add("other-root", CheckedFiles.CHECKPOINT, "signs root " + root + " for " + size
                    + " entries, but the tiles and entries lead to " + shown.get() + ".");
        }
    }

    /** The partial tiles of a tree, the highest first; the others are below them. */
    static List<Tile> edge(long size) {
        List<Tile> tiles = new ArrayList<>();
        for (int level = LEVELS - 1; level >= 0; level--) {
            long hashes = size >>> HEIGHT * level;
            int width = (int) (hashes % LogResource.FULL);
            if (width > 0) {
                tiles.add(new Tile(level, hashes / LogResource.FULL, width));
            }
        }
        return tiles;
    }

    /** The tile over which a hash of this one is the root. */
    static Tile below(Tile tile, int position) {
        return new Tile(tile.level() - 1, tile.index() * LogResource.FULL + position, LogResource.FULL);
    }

    /** The tile with all that is below it. */
    private CheckedTile read(Tile tile) throws CheckEnded {
        Optional<List<Hash>> shown = files.hashes(tile);
        List<Hash> computed;
        if (tile.level() == 0) {
            entries = files.entries(new Bundle(tile.index(), tile.width())).orElse(List.of());
            computed = entries.isEmpty()
                    ? Collections.nCopies(tile.width(), null)
                    : entries.stream().map(Hash::leaf).toList();
        } else {
            computed = new ArrayList<>();
            for (int i = 0; i < tile.width(); i++) {
                int position = i;
                computed.add(full(below(tile, i), shown.map(hashes -> hashes.get(position))).orElse(null));
            }
        }
        return new CheckedTile(tile, shown, computed);
    }

    /** The hash over a full tile: what two of tile, entries and the tile above agree on. */
    private Optional<Hash> full(Tile tile, Optional<Hash> above) throws CheckEnded {
        CheckedTile checked = read(tile);
        Optional<Hash> shown = CheckedTile.root(checked.shown());
        if (checked.differences().isEmpty()) {
            settle(checked, Blame.TILE);
            return shown;
        }
        Blame blame = blame(above, shown, CheckedTile.root(checked.computed()));
        settle(checked, blame);
        return blame == Blame.UNCLEAR ? above.or(() -> shown) : above;
    }

    private static Blame blame(Optional<Hash> above, Optional<Hash> shown, Optional<Hash> computed) {
        if (above.isPresent() && above.equals(computed)) {
            return Blame.TILE;
        }
        return above.isPresent() && above.equals(shown) ? Blame.BELOW : Blame.UNCLEAR;
    }

    private void settle(CheckedTile checked, Blame blame) throws CheckEnded {
        List<Long> different = checked.differences();
        if (!different.isEmpty()) {
            blame.report(checked.tile(), different, findings);
        }
        if (checked.tile().level() == 0) {
            List<Hash> hashes = blame == Blame.TILE ? checked.computed() : checked.shown();
            long first = checked.tile().index() * LogResource.FULL;
            for (int i = 0; i < hashes.size(); i++) {
                boolean hashed = !entries.isEmpty() && (blame == Blame.TILE || !different.contains(first + i));
                pass(first + i, hashed ? Optional.of(entries.get(i)) : Optional.empty(),
                        Optional.ofNullable(hashes.get(i)), checked.tile());
            }
        }
    }

    private void pass(long index, Optional<byte[]> entry, Optional<Hash> hash, Tile tile) throws CheckEnded {
        if (entry.isPresent() && LogEntry.parse(entry.get()) instanceof Parsed.Malformed<LogEntry> malformed) {
            findings.add("malformed", new Bundle(tile.index(), tile.width()).path() + ", entry " + index,
                    malformed.why() + ".");
        }
        leaves.accept(new Leaf(index, entry, hash));
    }

    /** From the tiles at the right edge; empty where one of their hashes is unknown. */
    private static Optional<Hash> root(
            long size, Map<Integer, CheckedTile> edge, Function<CheckedTile, List<Hash>> reading) {
        if (edge.values().stream().anyMatch(tile -> reading.apply(tile).contains(null))) {
            return Optional.empty();
        }
        TiledHashes hashes = new TiledHashes(size,
                tile -> Optional.of(bytes(reading.apply(edge.get(tile.level())))));
        return Optional.of(CompactRange.of(size, hashes).root());
    }

    private static byte[] bytes(List<Hash> hashes) {
        ByteBuffer bytes = ByteBuffer.allocate(hashes.size() * Hash.SIZE);
        hashes.forEach(hash -> hash.writeTo(bytes));
        return bytes.array();
    }
}
