package io.samtycke.log.note;

import java.util.List;
import java.util.stream.Stream;

import io.samtycke.log.reading.Parsed;

/**
 * What somebody who verifies knows of a log beforehand, and trusts.
 *
 * @param origin the first line of its checkpoints
 * @param keys of which one must have signed
 * @param witnesses whose cosignatures are looked at; none is required here
 */
public record LogIdentity(String origin, List<VerifierKey> keys, List<VerifierKey> witnesses) {

    public LogIdentity {
        keys = List.copyOf(keys);
        witnesses = List.copyOf(witnesses);
    }

    /** A log whose origin is the name of its keys, as it should be. */
    public static LogIdentity of(VerifierKey key, VerifierKey... more) {
        return new LogIdentity(key.name(), Stream.concat(Stream.of(key), Stream.of(more)).toList(), List.of());
    }

    public LogIdentity witnessedBy(List<VerifierKey> cosigners) {
        return new LogIdentity(origin, keys, cosigners);
    }

    /** Judges a signed checkpoint. Never throws, whatever the bytes. */
    public CheckpointVerdict judge(byte[] note) {
        Parsed<CheckpointVerdict> verdict = Note.parse(note)
                .then(read -> Checkpoint.parse(read.text())
                        .then(checkpoint -> Parsed.of(judge(read, checkpoint))));
        if (verdict instanceof Parsed.Malformed<CheckpointVerdict> malformed) {
            return new CheckpointVerdict.Malformed(malformed.why());
        }
        if (verdict instanceof Parsed.Truncated<CheckpointVerdict> truncated) {
            return new CheckpointVerdict.Truncated(truncated.why());
        }
        return verdict.orThrow();
    }

    private CheckpointVerdict judge(Note note, Checkpoint checkpoint) {
        boolean own = checkpoint.origin().equals(origin);
        Opened byLog = note.open(keys);
        if (byLog instanceof Opened.Forged forged) {
            return new CheckpointVerdict.Forged(forged.key());
        }
        if (!(byLog instanceof Opened.Verified signed)) {
            return own
                    ? new CheckpointVerdict.WrongKey(origin)
                    : new CheckpointVerdict.OtherLog(checkpoint.origin(), origin);
        }
        if (!own) {
            return new CheckpointVerdict.WrongOrigin(checkpoint.origin(), origin);
        }
        Opened byWitnesses = note.open(witnesses);
        if (byWitnesses instanceof Opened.Forged forged) {
            return new CheckpointVerdict.Forged(forged.key());
        }
        List<Signed> cosigned = byWitnesses instanceof Opened.Verified verified ? verified.signed() : List.of();
        return new CheckpointVerdict.Trusted(checkpoint, note, signed.signed(), cosigned);
    }
}
