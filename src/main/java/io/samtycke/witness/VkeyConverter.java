package io.samtycke.witness;

import org.eclipse.microprofile.config.spi.Converter;

import io.samtycke.log.note.SignatureType;
import io.samtycke.log.note.VerifierKey;

/** A log's public key in the settings: a mistake is said at start. */
public final class VkeyConverter implements Converter<VerifierKey> {

    private static final long serialVersionUID = 1L;

    @Override
    public VerifierKey convert(String vkey) {
        VerifierKey key = VerifierKey.parse(vkey.strip()).orThrow();
        if (key.type() != SignatureType.ED25519) {
            throw new IllegalArgumentException("the key of " + key.name() + " is not that of a log (type 01)");
        }
        return key;
    }
}
