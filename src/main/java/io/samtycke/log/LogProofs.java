package io.samtycke.log;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.samtycke.log.entry.Opening;
import io.samtycke.log.note.Note;
import io.samtycke.log.proof.TlogProof;

/** Proves that a record or an act is in the log, against the newest published checkpoint. */
@ApplicationScoped
public class LogProofs {

    private final TreeReader reader;
    private final TransparencyLog log;

    LogProofs(TreeReader reader, TransparencyLog log) {
        this.reader = reader;
        this.log = log;
    }

    /**
     * @param siteId of the record or act
     * @param opening goes into the proof, which gives the record away: the caller knows who asks
     * @return empty while it is not yet under a published checkpoint
     */
    public Optional<TlogProof> prove(long siteId, UUID ref, Opening opening) {
        return published().flatMap(published -> published.prove(siteId, ref, opening));
    }

    /** The log as it is published now, for many proofs against one checkpoint; empty before the first is signed. */
    public Optional<PublishedLog> published() {
        return reader.published(TransparencyLog.LOG)
                .map(found -> new PublishedLog(reader,
                        Note.parse(found.note().getBytes(StandardCharsets.UTF_8)).orThrow(), log.keys().verifiers()));
    }
}
