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

/**
 * Proves that a record or an act is in the log: against the newest checkpoint that enough witnesses cosigned, while there
 * is none against the newest that is published.
 */
@ApplicationScoped
public class LogProofs {

    private final TreeReader reader;
    private final LogConfig config;

    LogProofs(TreeReader reader, LogConfig config) {
        this.reader = reader;
        this.config = config;
    }

    /**
     * @param siteId of the record or act
     * @param opening goes into the proof, which gives the record away: the caller knows who asks
     * @return empty while it is not yet under a published checkpoint
     */
    public Optional<TlogProof> prove(long siteId, UUID ref, Opening opening) {
        OptionalLong leaf = reader.leaf(TransparencyLog.LOG, siteId, ref);
        if (leaf.isEmpty()) {
            return Optional.empty();
        }
        Optional<TreeReader.Published> published = checkpoint(leaf.getAsLong());
        if (published.isEmpty()) {
            return Optional.empty();
        }
        Note note = Note.parse(published.get().note().getBytes(StandardCharsets.UTF_8)).orThrow();
        long size = Checkpoint.parse(note.text()).orThrow().size();
        return Optional.of(TlogProof.of(opening, leaf.getAsLong(),
                Inclusion.prove(leaf.getAsLong(), size, new TiledHashes(size, reader.tiles(TransparencyLog.LOG))),
                note));
    }

    private Optional<TreeReader.Published> checkpoint(long leaf) {
        Optional<TreeReader.Published> cosigned = config.witnesses().isEmpty()
                ? Optional.empty()
                : reader.cosigned(TransparencyLog.LOG, leaf, config.quorum());
        return cosigned.or(() -> reader.published(TransparencyLog.LOG)
                .filter(published -> published.size() > leaf));
    }
}
