package io.samtycke.log.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

import io.samtycke.log.reading.Parsed;
import io.samtycke.log.tile.Bundle;
import io.samtycke.log.tile.EntryBundle;
import io.samtycke.log.tile.LogResource;
import io.samtycke.log.tile.Tile;
import io.samtycke.log.tree.Hash;

/** Reads the files of a log; what is missing or of another form is a finding and then left out. */
final class CheckedFiles {

    static final String CHECKPOINT = "checkpoint";
    /** In bytes; a checkpoint with a hundred witnesses has less. */
    private static final int LONGEST_CHECKPOINT = 1_000_001;
    private static final int LONGEST_BUNDLE = LogResource.FULL * (2 + EntryBundle.LONGEST_ENTRY);

    private final LogSource source;
    private final Findings findings;

    CheckedFiles(LogSource source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    Optional<byte[]> checkpoint() throws CheckEnded {
        Optional<byte[]> note = read(CHECKPOINT, LONGEST_CHECKPOINT);
        if (note.isEmpty()) {
            findings.add("missing", CHECKPOINT, "is missing.");
        }
        return note;
    }

    /** As many as the tile is wide. */
    Optional<List<Hash>> hashes(Tile tile) throws CheckEnded {
        Optional<byte[]> read = read(tile, new Tile(tile.level(), tile.index(), LogResource.FULL));
        if (read.isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes = read.get();
        if (bytes.length != tile.length()) {
            findings.add(bytes.length < tile.length() ? "truncated" : "malformed", tile.path(),
                    "has " + (bytes.length < tile.length() ? bytes.length : "more than " + tile.length())
                            + " bytes, expected " + tile.length() + ".");
            return Optional.empty();
        }
        List<Hash> hashes = new ArrayList<>(tile.width());
        for (int i = 0; i < tile.width(); i++) {
            hashes.add(Hash.at(bytes, i * Hash.SIZE));
        }
        return Optional.of(hashes);
    }

    /** As many as the bundle is wide. */
    Optional<List<byte[]>> entries(Bundle bundle) throws CheckEnded {
        Optional<byte[]> read = read(bundle, new Bundle(bundle.index(), LogResource.FULL));
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Parsed<List<byte[]>> entries = EntryBundle.decode(read.get(), bundle.width());
        if (entries instanceof Parsed.Truncated<List<byte[]>> cut) {
            findings.add("truncated", bundle.path(), cut.why() + ".");
        } else if (entries instanceof Parsed.Malformed<List<byte[]>> malformed) {
            findings.add("malformed", bundle.path(), malformed.why() + ".");
        }
        return entries.optional();
    }

    /**
     * C2SP tlog-tiles lets bundles be stored under gzip, and a copy may have kept it. What begins like a gzip file may be
     * a bundle as well, whose first entry has 8 075 bytes: hence only what is no bundle of that width is unpacked.
     */
    private static byte[] unpacked(byte[] bytes, int width) {
        boolean gzip = bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
        if (!gzip || EntryBundle.narrow(bytes, width).optional().isPresent()) {
            return bytes;
        }
        try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return plain.readNBytes(1 + LONGEST_BUNDLE);
        } catch (IOException e) {
            return bytes;
        }
    }

    /** C2SP tlog-tiles lets a log drop a partial file once the full one is there. */
    private Optional<byte[]> read(LogResource wanted, LogResource full) throws CheckEnded {
        Optional<byte[]> found = read(wanted);
        if (found.isEmpty() && !wanted.full()) {
            found = read(full).map(bytes -> narrow(bytes, wanted));
        }
        if (found.isEmpty()) {
            findings.add("missing", wanted.path(), "is missing.");
        }
        return found;
    }

    private Optional<byte[]> read(LogResource file) throws CheckEnded {
        Optional<byte[]> bytes = read(file.path(), longest(file));
        return file instanceof Bundle bundle ? bytes.map(content -> unpacked(content, bundle.width())) : bytes;
    }

    private static byte[] narrow(byte[] bytes, LogResource wanted) {
        return wanted instanceof Tile tile
                ? Arrays.copyOf(bytes, Math.min(bytes.length, tile.length()))
                : EntryBundle.narrow(bytes, wanted.width()).optional().orElse(bytes);
    }

    /** Bytes to ask for: one more than it can have, to see when it has more. */
    static int longest(LogResource file) {
        return 1 + (file instanceof Tile tile ? tile.length() : LONGEST_BUNDLE);
    }

    private Optional<byte[]> read(String path, int atMost) throws CheckEnded {
        try {
            return source.read(path, atMost);
        } catch (IOException e) {
            throw new CheckEnded(new Finding("unreadable", path, e.getMessage()));
        }
    }
}
