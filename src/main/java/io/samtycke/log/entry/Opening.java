package io.samtycke.log.entry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.samtycke.log.reading.Parsed;

/**
 * What opens a commitment: the content itself and the salt that hides it. Once both are erased nothing leads from the
 * entry to what it stood for. As the {@code extra} of a proof:
 *
 * <pre>
 * +------+----------------+----------------------------------+
 * | type | salt, 32 bytes | content: the record's own bytes  |
 * +------+----------------+----------------------------------+
 * </pre>
 */
public final class Opening {

    /** In bytes. Fixed: HMAC fills shorter keys up with zeroes, and two salts would give one commitment. */
    public static final int SALT = 32;

    private static final byte[] LABEL = "consent-leaf/v1\n".getBytes(StandardCharsets.US_ASCII);

    private final EntryType type;
    private final byte[] salt;
    private final byte[] content;

    /** @param content is kept for ever byte by byte, and never written anew from what it says (docs/adr/0005) */
    public Opening(EntryType type, byte[] salt, byte[] content) {
        if (!type.committed() || salt.length != SALT) {
            throw new IllegalArgumentException(
                    "a commitment of type " + type + " with a salt of " + salt.length + " bytes, expected " + SALT);
        }
        this.type = type;
        this.salt = salt.clone();
        this.content = content.clone();
    }

    /** Reads what {@link #bytes} wrote. */
    public static Parsed<Opening> parse(byte[] bytes) {
        Optional<EntryType> type = bytes.length <= SALT
                ? Optional.empty()
                : EntryType.of(Byte.toUnsignedInt(bytes[0])).filter(EntryType::committed);
        if (type.isEmpty()) {
            return Parsed.malformed("expected a type (01, 02 or 03), a salt of 32 bytes and the record");
        }
        return Parsed.of(new Opening(type.get(),
                Arrays.copyOfRange(bytes, 1, 1 + SALT), Arrays.copyOfRange(bytes, 1 + SALT, bytes.length)));
    }

    public EntryType type() {
        return type;
    }

    public byte[] content() {
        return content.clone();
    }

    public byte[] salt() {
        return salt.clone();
    }

    /** The same salt with other content. */
    public Opening of(byte[] otherContent) {
        return new Opening(type, salt, otherContent);
    }

    /** type ‖ HMAC-SHA256(salt, "consent-leaf/v1\n" ‖ content) */
    public LogEntry entry() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, mac.getAlgorithm()));
            mac.update(LABEL);
            return LogEntry.of(type, mac.doFinal(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has to offer HMAC-SHA256", e);
        }
    }

    /** Gives the content away: for the visitor and for auditors. */
    public byte[] bytes() {
        return ByteBuffer.allocate(1 + SALT + content.length)
                .put((byte) type.identifier()).put(salt).put(content).array();
    }
}
