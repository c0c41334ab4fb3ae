package io.samtycke.log.note;

import java.nio.ByteBuffer;
import java.util.OptionalLong;

/** A signature that was checked and holds. */
public record Signed(VerifierKey key, NoteSignature signature) {

    /** When a witness saw the checkpoint, in seconds since 1970; other signatures have no time. */
    public OptionalLong time() {
        return key.type() == SignatureType.COSIGNATURE_V1
                ? OptionalLong.of(ByteBuffer.wrap(signature.bytes()).getLong())
                : OptionalLong.empty();
    }
}
