package io.samtycke.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import io.samtycke.log.HighWater;
import io.samtycke.log.note.Checkpoint;
import io.samtycke.log.note.CheckpointVerdict;
import io.samtycke.log.note.Cosignature;
import io.samtycke.log.note.LogIdentity;
import io.samtycke.log.note.Note;
import io.samtycke.log.note.VerifierKey;
import io.samtycke.log.proof.AddCheckpoint;
import io.samtycke.log.reading.Parsed;
import io.samtycke.log.tree.Consistency;
import io.samtycke.log.tree.ConsistencyVerdict;
import io.samtycke.platform.Digests;
import io.samtycke.platform.InstallationConfig;
import io.samtycke.platform.ProblemException;

/** Cosigns what contains everything that was cosigned before, and nothing else. */
@ApplicationScoped
class WitnessService {

    private final WitnessConfig config;
    private final WitnessKey key;
    private final WitnessStore store;
    private final InstallationConfig installation;
    private final Clock clock;

    WitnessService(WitnessConfig config, WitnessKey key, WitnessStore store, InstallationConfig installation,
            Clock clock) {
        this.config = config;
        this.key = key;
        this.store = store;
        this.installation = installation;
        this.clock = clock;
    }

    /** Empty where we are nobody's witness. */
    Optional<VerifierKey> key() {
        return config.logs().map(logs -> key.get().verifier());
    }

    WitnessAnswer add(byte[] body) {
        Parsed<AddCheckpoint> parsed = AddCheckpoint.parse(body);
        AddCheckpoint asked = parsed.optional().orElseThrow(() -> ProblemException.malformed(
                "This is no request for a cosignature: " + parsed.reason() + "."));
        Checkpoint next = trusted(asked.checkpoint().getBytes(StandardCharsets.UTF_8));
        if (asked.oldSize() > next.size()) {
            throw ProblemException.malformed(
                    "A tree of " + next.size() + " entries cannot contain one of " + asked.oldSize() + ".");
        }
        AtomicReference<Checkpoint> last = new AtomicReference<>();
        boolean moved = store.move(next.origin(), stored -> {
            last.set(last(stored));
            return step(asked, last.get(), next);
        }).isPresent();
        return moved
                ? new WitnessAnswer.Cosigned(
                        Cosignature.make(key.get(), next, clock.instant().getEpochSecond()))
                : new WitnessAnswer.OtherTree(last.get().size());
    }

    /** Signed by a log that we are a witness of. */
    private Checkpoint trusted(byte[] note) {
        Parsed<Checkpoint> parsed = Note.parse(note).then(read -> Checkpoint.parse(read.text()));
        Checkpoint checkpoint = parsed.optional().orElseThrow(() -> ProblemException.malformed(
                "After the empty line there is no checkpoint: " + parsed.reason() + "."));
        List<VerifierKey> keys = config.logs().orElse(List.of()).stream()
                .filter(log -> log.name().equals(checkpoint.origin()))
                .toList();
        if (keys.isEmpty()) {
            throw ProblemException.notFound("This is no witness of the log " + checkpoint.origin() + ".");
        }
        CheckpointVerdict verdict = new LogIdentity(checkpoint.origin(), keys, List.of()).judge(note);
        if (!(verdict instanceof CheckpointVerdict.Trusted)) {
            throw ProblemException.refused(403, verdict.sentence());
        }
        return checkpoint;
    }

    /** Empty where the log has to prove from another tree. Inside the transaction: whatever it throws, nothing moves. */
    private Optional<Checkpoint> step(AddCheckpoint asked, Checkpoint last, Checkpoint next) {
        boolean other = asked.oldSize() == next.size() && !next.root().equals(last.root());
        if (asked.oldSize() != last.size() || other) {
            return Optional.empty();
        }
        ConsistencyVerdict verdict = Consistency.verify(
                last.size(), last.root(), next.size(), next.root(), asked.consistency());
        if (verdict != ConsistencyVerdict.CONSISTENT) {
            throw ProblemException.unprocessable("It is not shown that this tree of " + next.size()
                    + " entries contains the one of " + last.size() + " that was cosigned.", List.of());
        }
        try {
            if (next.size() > last.size()) {
                remembered(next.origin()).advance(next);
            }
            return Optional.of(next);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A database that was put back in time must not make us cosign another tree: the larger one counts. */
    private Checkpoint last(Checkpoint stored) {
        try {
            return remembered(stored.origin()).read().filter(signed -> signed.size() > stored.size()).orElse(stored);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An origin may hold what a file name may not. */
    private HighWater remembered(String origin) {
        Path folder = config.cosignedFolder().orElse(installation.dataDir().resolve("witness"));
        return new HighWater(folder.resolve(Digests.sha256Hex(origin.getBytes(StandardCharsets.UTF_8))));
    }
}
