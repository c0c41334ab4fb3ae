package io.samtycke.log;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.samtycke.log.entry.Opening;
import io.samtycke.log.note.Note;
import io.samtycke.log.proof.TlogProof;

/**
 * Proves that a record or an act is in the log: against the newest checkpoint that enough witnesses cosigned, while there
 * is none against the newest that is published.
 */
@ApplicationScoped
public class LogProofs {

    private final TreeReader reader;
    private final TransparencyLog log;
    private final LogConfig config;

    LogProofs(TreeReader reader, TransparencyLog log, LogConfig config) {
        this.reader = reader;
        this.log = log;
        this.config = config;
    }

    /**
     * @param siteId of the record or act
     * @param opening goes into the proof, which gives the record away: the caller knows who asks
     * @return empty while it is not yet under a published checkpoint
     */
    public Optional<TlogProof> prove(long siteId, UUID ref, Opening opening) {
        OptionalLong leaf = reader.leaf(TransparencyLog.LOG, siteId, ref);
        return leaf.isEmpty()
                ? Optional.empty()
                : checkpoint(leaf.getAsLong()).flatMap(found -> under(found).prove(siteId, ref, opening));
    }

    /** The log as it is published now, for many proofs against one checkpoint; empty before the first is signed. */
    public Optional<PublishedLog> published() {
        return reader.published(TransparencyLog.LOG).map(this::under);
    }

    private PublishedLog under(TreeReader.Published found) {
        return new PublishedLog(reader, Note.parse(found.note().getBytes(StandardCharsets.UTF_8)).orThrow(),
                log.keys().verifiers());
    }

    private Optional<TreeReader.Published> checkpoint(long leaf) {
        Optional<TreeReader.Published> cosigned = config.witnesses().isEmpty()
                ? Optional.empty()
                : reader.cosigned(TransparencyLog.LOG, leaf, config.quorum());
        return cosigned.or(() -> reader.published(TransparencyLog.LOG)
                .filter(published -> published.size() > leaf));
    }
}
