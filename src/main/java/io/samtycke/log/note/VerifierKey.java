package io.samtycke.log.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import io.samtycke.log.reading.Parsed;
import io.samtycke.log.reading.StrictText;

/**
 * A public key with its name, which together say whose signatures it verifies. Written as a vkey:
 * {@code <name>+<key id, 8 hexadecimal digits>+<base64 of type ‖ public key>}.
 */
public final class VerifierKey {

    private final String name;
    private final SignatureType type;
    private final byte[] publicKey;
    private final int id;

    VerifierKey(String name, SignatureType type, byte[] publicKey) {
        this.name = name;
        this.type = type;
        this.publicKey = publicKey.clone();
        this.id = id(name, keyData());
    }

    /** Reads a vkey. */
    public static Parsed<VerifierKey> parse(String vkey) {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length < 3 || !KeyName.valid(parts[0])) {
            return Parsed.malformed("expected <name>+<key id>+<key>, the name without spaces");
        }
        Optional<byte[]> data = StrictText.base64(parts[2]).filter(bytes -> bytes.length > 0);
        if (data.isEmpty()) {
            return Parsed.malformed("the key's last part is not base64");
        }
        if (!parts[1].equals(HexFormat.of().toHexDigits(id(parts[0], data.get())))) {
            return Parsed.malformed("the key id " + parts[1] + " is not that of this name and key");
        }
        Optional<SignatureType> type = SignatureType.of(Byte.toUnsignedInt(data.get()[0]));
        if (type.isEmpty() || data.get().length != 1 + Ed25519.KEY) {
            return Parsed.malformed("not an Ed25519 key: type " + data.get()[0] + ", " + data.get().length + " bytes");
        }
        return Parsed.of(new VerifierKey(
                parts[0], type.get(), Arrays.copyOfRange(data.get(), 1, data.get().length)));
    }

    public String name() {
        return name;
    }

    public SignatureType type() {
        return type;
    }

    /** Tells keys of one name apart; too short to identify a key by itself. */
    public int id() {
        return id;
    }

    /** The vkey. */
    public String encoded() {
        return name + "+" + HexFormat.of().toHexDigits(id) + "+" + StrictText.base64(keyData());
    }

    /** Whether the line says that this key made the signature. */
    boolean made(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId() == id;
    }

    /** Whether it did. */
    boolean verifies(String text, NoteSignature signature) {
        byte[] bytes = signature.bytes();
        if (bytes.length != type.length()) {
            return false;
        }
        if (type == SignatureType.ED25519) {
            return Ed25519.verify(publicKey, text.getBytes(StandardCharsets.UTF_8), bytes);
        }
        long time = ByteBuffer.wrap(bytes).getLong();
        return time >= 0
                && Ed25519.verify(publicKey, Cosignature.message(text, time),
                        Arrays.copyOfRange(bytes, Long.BYTES, bytes.length));
    }

    private byte[] keyData() {
        return ByteBuffer.allocate(1 + publicKey.length).put((byte) type.identifier()).put(publicKey).array();
    }

    /** SHA-256(name ‖ 0x0A ‖ type ‖ public key)[:4] */
    private static int id(String name, byte[] keyData) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest.digest(keyData)).getInt();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has to offer SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key && encoded().equals(key.encoded());
    }

    @Override
    public int hashCode() {
        return encoded().hashCode();
    }

    @Override
    public String toString() {
        return encoded();
    }
}
