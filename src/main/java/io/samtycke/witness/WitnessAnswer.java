package io.samtycke.witness;

import io.samtycke.log.note.NoteSignature;

/** What a log is told that asked for a cosignature. */
sealed interface WitnessAnswer {

    record Cosigned(NoteSignature signature) implements WitnessAnswer {}

    /** @param size of the tree that was cosigned last, from which the log has to prove */
    record OtherTree(long size) implements WitnessAnswer {}
}
