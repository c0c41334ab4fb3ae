package io.samtycke.log.proof;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import io.samtycke.log.entry.LogEntry;
import io.samtycke.log.entry.Opening;
import io.samtycke.log.note.CheckpointVerdict;
import io.samtycke.log.note.LogIdentity;
import io.samtycke.log.reading.Parsed;
import io.samtycke.log.tree.Inclusion;
import io.samtycke.log.tree.InclusionVerdict;

/**
 * Judges proofs by what is known of a log beforehand, and nothing else. No method throws, whatever the bytes.
 *
 * @param log never taken from the proof itself
 */
public record ProofJudge(LogIdentity log) {

    /** Of the record that the file itself carries. */
    public ProofVerdict judge(byte[] file) {
        return judge(file, proof -> proof.opening().map(Opening::entry));
    }

    /** Of this record, with the salt that the file carries. */
    public ProofVerdict judge(byte[] file, byte[] record) {
        return judge(file, proof -> proof.opening().map(opening -> opening.of(record).entry()));
    }

    /** Of this entry, made from a record and its salt or read from the log. */
    public ProofVerdict judge(byte[] file, LogEntry entry) {
        return judge(file, proof -> Optional.of(entry));
    }

    private ProofVerdict judge(byte[] file, Claim claim) {
        Parsed<TlogProof> parsed = TlogProof.parse(file);
        if (parsed instanceof Parsed.Malformed<TlogProof> malformed) {
            return new ProofVerdict.Malformed(malformed.why());
        }
        if (parsed instanceof Parsed.Truncated<TlogProof> truncated) {
            return new ProofVerdict.Truncated(truncated.why());
        }
        TlogProof proof = parsed.orThrow();
        CheckpointVerdict verdict = log.judge(proof.checkpoint().getBytes(StandardCharsets.UTF_8));
        if (!(verdict instanceof CheckpointVerdict.Trusted trusted)) {
            return new ProofVerdict.NoCheckpoint(verdict);
        }
        Optional<LogEntry> entry = claim.entry(proof);
        if (entry.isEmpty()) {
            return new ProofVerdict.NoRecord();
        }
        InclusionVerdict inclusion = inclusion(proof, entry.get(), trusted);
        if (inclusion == InclusionVerdict.INCLUDED) {
            return new ProofVerdict.Proven(proof.index(), entry.get(), trusted);
        }
        boolean carriesAnother = proof.opening().map(Opening::entry)
                .filter(carried -> inclusion(proof, carried, trusted) == InclusionVerdict.INCLUDED)
                .isPresent();
        return carriesAnother
                ? new ProofVerdict.OtherRecord(proof.index())
                : new ProofVerdict.NotInTree(proof.index(), trusted.checkpoint().size(), inclusion);
    }

    private static InclusionVerdict inclusion(
            TlogProof proof, LogEntry entry, CheckpointVerdict.Trusted trusted) {
        return Inclusion.verify(proof.index(), trusted.checkpoint().size(), entry.leaf(), proof.inclusion(),
                trusted.checkpoint().root());
    }

    /** What is to be proven; empty if that is not known. */
    @FunctionalInterface
    private interface Claim {

        Optional<LogEntry> entry(TlogProof proof);
    }
}
