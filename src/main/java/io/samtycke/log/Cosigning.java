package io.samtycke.log;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.samtycke.log.note.Note;
import io.samtycke.log.note.NoteSignature;
import io.samtycke.log.note.Opened;
import io.samtycke.log.note.Signed;
import io.samtycke.log.proof.AddCheckpoint;
import io.samtycke.log.tile.TiledHashes;
import io.samtycke.log.tree.Consistency;

/** Has a witness cosign the newest published checkpoint. Nothing waits for it. */
@ApplicationScoped
class Cosigning {

    /** Once with the size that we remember, once with the one that the witness answers, once more for a replica's. */
    private static final int ATTEMPTS = 3;

    private final TreeReader reader;
    private final CosignatureStore cosignatures;
    private final WitnessClient client;

    Cosigning(TreeReader reader, CosignatureStore cosignatures, WitnessClient client) {
        this.reader = reader;
        this.cosignatures = cosignatures;
        this.client = client;
    }

    /**
     * Asks unless there is nothing to ask for.
     *
     * @return the size of the tree that the witness cosigned last
     * @throws WitnessTrouble when there is no cosignature, and why
     */
    long ask(Witness witness) throws WitnessTrouble {
        long cosigned = cosignatures.last(TransparencyLog.LOG, witness.key());
        long old = cosigned;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            TreeReader.Published published = reader.published(TransparencyLog.LOG).orElse(null);
            if (published == null || published.size() == cosigned) {
                return cosigned;
            }
            if (old > published.size()) {
                throw new WitnessTrouble("has cosigned a tree of " + old + " entries, but only " + published.size()
                        + " are published here: this database went back in time, or somebody else signs with this key");
            }
            WitnessReply reply = client.ask(witness, request(old, published));
            if (reply instanceof WitnessReply.Lines lines) {
                cosignatures.keep(TransparencyLog.LOG, published.size(), verified(witness, published, lines));
                return published.size();
            }
            if (reply instanceof WitnessReply.Refusal refusal) {
                throw new WitnessTrouble(refusal.why());
            }
            long answered = ((WitnessReply.OtherSize) reply).size();
            if (answered == old) {
                throw new WitnessTrouble(
                        "has cosigned another tree of " + old + " entries under this log's name (409)");
            }
            old = answered;
        }
        throw new WitnessTrouble("answers with another size each time it is asked (409)");
    }

    private AddCheckpoint request(long old, TreeReader.Published published) {
        TiledHashes hashes = new TiledHashes(published.size(), reader.tiles(TransparencyLog.LOG));
        return new AddCheckpoint(old, Consistency.prove(old, published.size(), hashes), published.note());
    }

    /** Lines of others are left alone. */
    private static Signed verified(Witness witness, TreeReader.Published published, WitnessReply.Lines lines)
            throws WitnessTrouble {
        Note note = Note.parse(published.note().getBytes(StandardCharsets.UTF_8)).orThrow();
        for (NoteSignature line : lines.signatures()) {
            if (note.with(line).open(List.of(witness.key())) instanceof Opened.Verified verified) {
                return verified.signed().get(0);
            }
        }
        throw new WitnessTrouble("answers without a cosignature by its key");
    }
}
