package io.samtycke.log;

import java.util.List;

import io.samtycke.log.note.NoteSignature;

/** What a witness answered. */
sealed interface WitnessReply {

    /** Lines that claim to be cosignatures, by whomever. */
    record Lines(List<NoteSignature> signatures) implements WitnessReply {}

    /** The witness cosigned a tree of another size last: 409. */
    record OtherSize(long size) implements WitnessReply {}

    /** @param why a few words for the operator */
    record Refusal(String why) implements WitnessReply {}
}
