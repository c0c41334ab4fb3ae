package io.samtycke.log.note;

import java.util.Arrays;
import java.util.Optional;

/** The signature types of C2SP signed-note that we make and verify; notes may carry others, which are left alone. */
public enum SignatureType {
    /** A signature over the text: what a log puts under its checkpoint. */
    ED25519(0x01, 64),
    /** A time and a signature over both: what a witness adds (C2SP tlog-cosignature). */
    COSIGNATURE_V1(0x04, 8 + 64);

    private final int identifier;
    private final int length;

    SignatureType(int identifier, int length) {
        this.identifier = identifier;
        this.length = length;
    }

    /** The byte before the public key. */
    public int identifier() {
        return identifier;
    }

    /** Bytes of a signature, without the key id. */
    int length() {
        return length;
    }

    static Optional<SignatureType> of(int identifier) {
        return Arrays.stream(values()).filter(type -> type.identifier == identifier).findAny();
    }
}
