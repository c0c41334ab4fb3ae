package io.samtycke.log.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What a witness says of a checkpoint (C2SP tlog-cosignature, Ed25519): at this time it was the largest I had seen of
 * this log, and consistent with all before it.
 */
public final class Cosignature {

    private Cosignature() {
    }

    /**
     * Only for a checkpoint whose consistency with the last one was checked and stored.
     *
     * @param time in seconds since 1970
     */
    public static NoteSignature make(SignerKey witness, Checkpoint checkpoint, long time) {
        witness.require(SignatureType.COSIGNATURE_V1);
        if (time < 0) {
            throw new IllegalArgumentException("a cosignature's time is not before 1970: " + time);
        }
        byte[] signature = witness.signBytes(message(checkpoint.text(), time));
        return NoteSignature.of(witness.verifier(),
                ByteBuffer.allocate(Long.BYTES + signature.length).putLong(time).put(signature).array());
    }

    /** The time is signed together with the text. */
    static byte[] message(String text, long time) {
        return ("cosignature/v1\ntime " + time + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }
}
