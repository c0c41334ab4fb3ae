package io.samtycke.log.note;

import java.util.List;

/** What the signatures of a note are worth to somebody who knows certain keys. */
public sealed interface Opened {

    /** @param signed by at least one known key, in the order in which the keys were given */
    record Verified(List<Signed> signed) implements Opened {}

    /** A line claims to be by a known key and is not: the text or the line was changed. */
    record Forged(VerifierKey key) implements Opened {}

    /** No known key signed; the text is worth nothing. */
    record Unknown() implements Opened {}
}
