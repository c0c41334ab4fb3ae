package io.samtycke.log.entry;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import io.samtycke.log.reading.Parsed;
import io.samtycke.log.tile.EntryBundle;
import io.samtycke.log.tree.Hash;

/**
 * What everybody may read of a leaf.
 *
 * <pre>
 * +------+---------------------------+      +------+---------------------------+
 * | type | commitment, 32 bytes      |  or  | 0x04 | statement, 1-65534 bytes  |
 * +------+---------------------------+      +------+---------------------------+
 * </pre>
 */
public final class LogEntry {

    /** In bytes. */
    static final int COMMITMENT = 32;

    private final byte[] bytes;

    private LogEntry(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Published as it is. */
    public static LogEntry statement(byte[] content) {
        if (content.length == 0 || content.length >= EntryBundle.LONGEST_ENTRY) {
            throw new IllegalArgumentException("a statement has 1 to 65534 bytes, not " + content.length);
        }
        return of(EntryType.STATEMENT, content);
    }

    static LogEntry of(EntryType type, byte[] content) {
        return new LogEntry(
                ByteBuffer.allocate(1 + content.length).put((byte) type.identifier()).put(content).array());
    }

    public static Parsed<LogEntry> parse(byte[] bytes) {
        Optional<EntryType> type = bytes.length == 0
                ? Optional.empty()
                : EntryType.of(Byte.toUnsignedInt(bytes[0]));
        if (type.isEmpty()) {
            return Parsed.malformed("an entry begins with its type, 01 to 04");
        }
        boolean fits = type.get().committed()
                ? bytes.length == 1 + COMMITMENT
                : bytes.length > 1 && bytes.length <= EntryBundle.LONGEST_ENTRY;
        return fits
                ? Parsed.of(new LogEntry(bytes.clone()))
                : Parsed.malformed("an entry of type " + type.get() + " does not have " + bytes.length + " bytes");
    }

    public EntryType type() {
        return EntryType.of(Byte.toUnsignedInt(bytes[0])).orElseThrow();
    }

    /** As in the log's bundles. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** As in the log's tree. */
    public Hash leaf() {
        return Hash.leaf(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LogEntry entry && Arrays.equals(bytes, entry.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
