package io.samtycke.log.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import io.samtycke.log.reading.Parsed;
import io.samtycke.log.reading.StrictText;

/**
 * A private key with its name. Its file is one line, the form of Go's {@code note} package:
 * {@code PRIVATE+KEY+<name>+<key id>+<base64 of type ‖ seed>}. The id is that of the public key.
 */
public final class SignerKey {

    private static final String PREFIX = "PRIVATE+KEY+";

    private final byte[] seed;
    private final VerifierKey verifier;

    private SignerKey(String name, SignatureType type, byte[] seed) {
        this.seed = seed;
        this.verifier = new VerifierKey(name, type, Ed25519.publicKey(seed));
    }

    public static SignerKey generate(String name, SignatureType type, SecureRandom random) {
        if (!KeyName.valid(name)) {
            throw new IllegalArgumentException("a key's name has no space and no plus: " + name);
        }
        byte[] seed = new byte[Ed25519.KEY];
        random.nextBytes(seed);
        return new SignerKey(name, type, seed);
    }

    /** Reads what {@link #encoded} wrote; a newline at the end is allowed. No part of it is in a message. */
    public static Parsed<SignerKey> parse(String file) {
        String line = file.endsWith("\n") ? file.substring(0, file.length() - 1) : file;
        if (!line.startsWith(PREFIX)) {
            return Parsed.malformed("expected a line that begins with " + PREFIX);
        }
        String[] parts = line.substring(PREFIX.length()).split("\\+", 3);
        if (parts.length < 3 || !KeyName.valid(parts[0])) {
            return Parsed.malformed("expected " + PREFIX + "<name>+<key id>+<key>, the name without spaces");
        }
        Optional<byte[]> data = StrictText.base64(parts[2]).filter(bytes -> bytes.length == 1 + Ed25519.KEY);
        Optional<SignatureType> type = data.flatMap(bytes -> SignatureType.of(Byte.toUnsignedInt(bytes[0])));
        if (type.isEmpty()) {
            return Parsed.malformed("the private key of " + parts[0] + " is not an Ed25519 key");
        }
        SignerKey key = new SignerKey(parts[0], type.get(), Arrays.copyOfRange(data.get(), 1, data.get().length));
        return HexFormat.of().toHexDigits(key.verifier.id()).equals(parts[1])
                ? Parsed.of(key)
                : Parsed.malformed("the private key of " + parts[0] + " has another id than " + parts[1]);
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** The secret, for its file. */
    public String encoded() {
        byte[] data = ByteBuffer.allocate(1 + seed.length).put((byte) verifier.type().identifier()).put(seed).array();
        return PREFIX + verifier.name() + "+" + HexFormat.of().toHexDigits(verifier.id()) + "+"
                + StrictText.base64(data);
    }

    /** A signature over the text; for a key of type {@link SignatureType#ED25519}. */
    NoteSignature sign(String text) {
        require(SignatureType.ED25519);
        return NoteSignature.of(verifier, Ed25519.sign(seed, text.getBytes(StandardCharsets.UTF_8)));
    }

    byte[] signBytes(byte[] message) {
        return Ed25519.sign(seed, message);
    }

    void require(SignatureType type) {
        if (verifier.type() != type) {
            throw new IllegalArgumentException(verifier.name() + " is a key for " + verifier.type() + ", not " + type);
        }
    }

    /** The name alone: the rest is secret. */
    @Override
    public String toString() {
        return PREFIX + verifier.name();
    }
}
