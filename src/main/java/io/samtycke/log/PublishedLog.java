package io.samtycke.log;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;

import io.samtycke.log.entry.Opening;
import io.samtycke.log.note.Checkpoint;
import io.samtycke.log.note.Note;
import io.samtycke.log.note.VerifierKey;
import io.samtycke.log.proof.TlogProof;
import io.samtycke.log.tile.Tile;
import io.samtycke.log.tile.TileSource;
import io.samtycke.log.tile.TiledHashes;
import io.samtycke.log.tree.Hash;
import io.samtycke.log.tree.Inclusion;
import io.samtycke.log.tree.InclusionVerdict;

/** The log under one published checkpoint. For one use by one thread: it remembers the tiles that it has read. */
public final class PublishedLog {

    /** Tiles of 8 KiB; neighbouring records share theirs. */
    private static final int REMEMBERED = 256;

    private final TreeReader reader;
    private final Note note;
    private final List<VerifierKey> keys;
    private final long size;
    private final Hash root;
    private final TileSource tiles;

    PublishedLog(TreeReader reader, Note note, List<VerifierKey> keys) {
        this.reader = reader;
        this.note = note;
        this.keys = keys;
        Checkpoint checkpoint = Checkpoint.parse(note.text()).orThrow();
        this.size = checkpoint.size();
        this.root = checkpoint.root();
        TileSource stored = reader.tiles(TransparencyLog.LOG);
        Map<Tile, Optional<byte[]>> seen = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Tile, Optional<byte[]>> eldest) {
                return size() > REMEMBERED;
            }
        };
        this.tiles = tile -> seen.computeIfAbsent(tile, stored::read);
    }

    /** As everybody gets it at {@code /log/checkpoint}. */
    public byte[] checkpoint() {
        return note.bytes();
    }

    /** As everybody gets them at {@code /log/vkeys}: one a line, the oldest first. */
    public String vkeys() {
        return keys.stream().map(VerifierKey::encoded).collect(Collectors.joining("\n", "", "\n"));
    }

    /** @return empty while the record or act is not yet under this checkpoint */
    public Optional<TlogProof> prove(long siteId, UUID ref, Opening opening) {
        OptionalLong leaf = reader.leaf(TransparencyLog.LOG, siteId, ref);
        if (leaf.isEmpty() || leaf.getAsLong() >= size) {
            return Optional.empty();
        }
        long index = leaf.getAsLong();
        List<Hash> inclusion = Inclusion.prove(index, size, new TiledHashes(size, tiles));
        // whoever is handed something that proves nothing learns it too late
        if (Inclusion.verify(index, size, opening.entry().leaf(), inclusion, root) != InclusionVerdict.INCLUDED) {
            throw new LogDamaged("Entry " + index + " of the log, " + ref
                    + ", cannot be proven: the record, its salt or a tile on its way to the root was changed."
                    + " verify-log says which; see docs/operating.md.");
        }
        return Optional.of(TlogProof.of(opening, index, inclusion, note));
    }
}
