package io.samtycke.log.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

import io.samtycke.log.reading.Parsed;
import io.samtycke.log.reading.StrictText;

/**
 * One signature line of a note: {@code — <name> <base64 of key id ‖ signature>}.
 *
 * @param base64 of at least five bytes
 */
public record NoteSignature(String name, String base64) {

    /** U+2014 and a space. */
    private static final String DASH = "\u2014 ";
    private static final int KEY_ID = 4;

    public NoteSignature {
        if (!KeyName.valid(name) || StrictText.base64(base64).filter(bytes -> bytes.length > KEY_ID).isEmpty()) {
            throw new IllegalArgumentException("not a signature by " + name);
        }
    }

    static NoteSignature of(VerifierKey key, byte[] signature) {
        return new NoteSignature(key.name(), StrictText.base64(
                ByteBuffer.allocate(KEY_ID + signature.length).putInt(key.id()).put(signature).array()));
    }

    /** @param line without its newline */
    public static Parsed<NoteSignature> parse(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space < DASH.length()) {
            return Parsed.malformed("expected a signature line: \u2014 <name> <base64>");
        }
        String name = line.substring(DASH.length(), space);
        String base64 = line.substring(space + 1);
        Optional<byte[]> bytes = StrictText.base64(base64).filter(content -> content.length > KEY_ID);
        if (!KeyName.valid(name) || bytes.isEmpty()) {
            return Parsed.malformed("expected a signature line: \u2014 <name without spaces> <base64>");
        }
        return Parsed.of(new NoteSignature(name, base64));
    }

    public int keyId() {
        return ByteBuffer.wrap(content()).getInt();
    }

    /** Without the key id. */
    byte[] bytes() {
        byte[] content = content();
        return Arrays.copyOfRange(content, KEY_ID, content.length);
    }

    /** Without a newline. */
    public String line() {
        return DASH + name + " " + base64;
    }

    boolean sameKey(NoteSignature other) {
        return name.equals(other.name) && keyId() == other.keyId();
    }

    private byte[] content() {
        return StrictText.base64(base64).orElseThrow();
    }
}
