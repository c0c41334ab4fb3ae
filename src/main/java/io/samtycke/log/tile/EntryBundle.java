package io.samtycke.log.tile;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.samtycke.log.reading.Parsed;

/**
 * The bytes of a bundle: each entry with its length before it. A narrower bundle is the beginning of a wider one.
 *
 * <pre>
 * +-----------------+---------------+-----------------+----
 * | length, uint16  | entry         | length, uint16  | ...
 * | big-endian      | length bytes  |                 |
 * +-----------------+---------------+-----------------+----
 * </pre>
 */
public final class EntryBundle {

    /** In bytes; the length has 16 bits. */
    public static final int LONGEST_ENTRY = 0xFFFF;

    private static final int LENGTH = 2;

    private EntryBundle() {
    }

    public static byte[] encode(List<byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > LONGEST_ENTRY) {
                throw new IllegalArgumentException("an entry of " + entry.length + " bytes, at most 65535 fit");
            }
            bytes.write(entry.length >>> 8);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return bytes.toByteArray();
    }

    /** As many entries as the bundle is wide, and nothing after them. */
    public static Parsed<List<byte[]>> decode(byte[] bytes, int width) {
        List<byte[]> entries = new ArrayList<>();
        int at = 0;
        while (entries.size() < width) {
            int end = end(bytes, at);
            if (end < 0) {
                return Parsed.truncated("entry " + entries.size() + " of " + width + " is cut off at byte " + at);
            }
            entries.add(Arrays.copyOfRange(bytes, at + LENGTH, end));
            at = end;
        }
        return at == bytes.length
                ? Parsed.of(entries)
                : Parsed.malformed("after " + width + " entries there are " + (bytes.length - at) + " more bytes");
    }

    /** The bundle of the first entries of a wider one. */
    public static Parsed<byte[]> narrow(byte[] bytes, int width) {
        int at = 0;
        for (int entry = 0; entry < width; entry++) {
            at = end(bytes, at);
            if (at < 0) {
                return Parsed.truncated("the bundle has " + entry + " entries, expected " + width);
            }
        }
        return Parsed.of(Arrays.copyOf(bytes, at));
    }

    /** Where the entry that begins at {@code at} ends; -1 if it is not all there. */
    private static int end(byte[] bytes, int at) {
        if (at > bytes.length - LENGTH) {
            return -1;
        }
        int end = at + LENGTH + (Byte.toUnsignedInt(bytes[at]) << 8 | Byte.toUnsignedInt(bytes[at + 1]));
        return end <= bytes.length ? end : -1;
    }
}
