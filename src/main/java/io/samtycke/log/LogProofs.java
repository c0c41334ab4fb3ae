package io.samtycke.log;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.samtycke.log.entry.Opening;
import io.samtycke.log.note.Checkpoint;
import io.samtycke.log.note.Note;
import io.samtycke.log.proof.TlogProof;
import io.samtycke.log.tile.TiledHashes;
import io.samtycke.log.tree.Inclusion;

/** Proves that a record or an act is in the log, against the newest published checkpoint. */
@ApplicationScoped
public class LogProofs {

    private final TreeReader reader;

    LogProofs(TreeReader reader) {
        this.reader = reader;
    }

    /**
     * @param siteId of the record or act
     * @param opening goes into the proof, which gives the record away: the caller knows who asks
     * @return empty while it is not yet under a published checkpoint
     */
    public Optional<TlogProof> prove(long siteId, UUID ref, Opening opening) {
        OptionalLong leaf = reader.leaf(TransparencyLog.LOG, siteId, ref);
        Optional<TreeReader.Published> published = reader.published(TransparencyLog.LOG);
        if (leaf.isEmpty() || published.isEmpty() || leaf.getAsLong() >= published.get().size()) {
            return Optional.empty();
        }
        Note note = Note.parse(published.get().note().getBytes(StandardCharsets.UTF_8)).orThrow();
        long size = Checkpoint.parse(note.text()).orThrow().size();
        return Optional.of(TlogProof.of(opening, leaf.getAsLong(),
                Inclusion.prove(leaf.getAsLong(), size, new TiledHashes(size, reader.tiles(TransparencyLog.LOG))),
                note));
    }
}
