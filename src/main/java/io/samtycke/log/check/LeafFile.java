package io.samtycke.log.check;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;

import io.samtycke.log.entry.LogEntry;
import io.samtycke.log.tree.Hash;

/**
 * The checked entries of a log in a temporary file, for looking up one by its index: records come in an order of their
 * own, and a log that is asked twice may answer differently.
 *
 * <pre>
 * +---------------------------------+---------------+----
 * | type, 0 where it is not known   | leaf hash     | ...
 * | 1 byte                          | 32 bytes      |
 * +---------------------------------+---------------+----
 * </pre>
 */
public final class LeafFile implements Consumer<Leaf>, AutoCloseable {

    private static final int UNKNOWN = 0;
    private static final int ROW = 1 + Hash.SIZE;
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final OutputStream out;
    private final FileChannel rows;

    public LeafFile() throws IOException {
        file = Files.createTempFile("samtycke-leaves-", ".bin");
        out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
        rows = FileChannel.open(file, StandardOpenOption.READ);
    }

    /** In order, without a gap. */
    @Override
    public void accept(Leaf leaf) {
        try {
            Optional<LogEntry> entry = leaf.entry().flatMap(bytes -> LogEntry.parse(bytes).optional());
            out.write(entry.map(known -> known.type().identifier()).orElse(UNKNOWN));
            out.write(entry.map(LogEntry::leaf).orElse(Hash.EMPTY).bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After the last leaf. */
    void finish() throws IOException {
        out.flush();
    }

    Row row(long index) throws IOException {
        ByteBuffer row = ByteBuffer.allocate(ROW);
        while (row.hasRemaining()) {
            if (rows.read(row, index * ROW + row.position()) < 0) {
                return new Row(UNKNOWN, Hash.EMPTY);
            }
        }
        return new Row(row.get(0), Hash.at(row.array(), 1));
    }

    @Override
    public void close() throws IOException {
        rows.close();
        out.close();
        Files.delete(file);
    }

    /** @param type identifier of an entry's type; 0 where the entry could not be read */
    record Row(int type, Hash leaf) {

        boolean known() {
            return type != UNKNOWN;
        }
    }
}
