package io.samtycke.log.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.samtycke.log.entry.EntryType;
import io.samtycke.log.entry.LogEntry;
import io.samtycke.log.entry.Opening;
import io.samtycke.log.note.Checkpoint;
import io.samtycke.log.note.Cosignature;
import io.samtycke.log.note.LogIdentity;
import io.samtycke.log.note.Note;
import io.samtycke.log.note.SignatureType;
import io.samtycke.log.note.SignerKey;
import io.samtycke.log.proof.TlogProof;
import io.samtycke.log.reading.StrictText;
import io.samtycke.log.tile.EntryBundle;
import io.samtycke.log.tile.LogResource;
import io.samtycke.log.tile.TileGrowth;
import io.samtycke.log.tile.TiledHashes;
import io.samtycke.log.tile.Tiles;
import io.samtycke.log.tree.CompactRange;
import io.samtycke.log.tree.Consistency;
import io.samtycke.log.tree.Hash;
import io.samtycke.log.tree.Inclusion;

/**
 * A log in memory: a statement first, then consent records; the last entry of one that has ten or more is a tombstone
 * for entries 3 and 4, and the one before it an act.
 */
public final class MadeLog {

    public static final String ORIGIN = "consent.example.com/log";
    private static final int WITH_ACTS = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    public final SignerKey key = SignerKey.generate(ORIGIN, SignatureType.ED25519, RANDOM);
    public final Map<String, byte[]> files = new TreeMap<>();
    private final List<byte[]> entries = new ArrayList<>();
    private final List<Opening> openings = new ArrayList<>();

    public MadeLog(int size) {
        for (int i = 0; i < size; i++) {
            if (i == 0) {
                openings.add(null);
                entries.add(LogEntry.statement("genesis".getBytes(StandardCharsets.UTF_8)).bytes());
            } else if (size >= WITH_ACTS && i == size - 1) {
                add(EntryType.TOMBSTONE, "{\"kind\":\"erasure\",\"leaves\":[3,4],\"v\":1}");
            } else {
                add(size >= WITH_ACTS && i == size - 2 ? EntryType.ACT : EntryType.CONSENT, "{\"n\":" + i + "}");
            }
        }
        write();
    }

    private void add(EntryType type, String content) {
        byte[] salt = new byte[Opening.SALT];
        RANDOM.nextBytes(salt);
        Opening opening = new Opening(type, salt, content.getBytes(StandardCharsets.UTF_8));
        openings.add(opening);
        entries.add(opening.entry().bytes());
    }

    public int size() {
        return entries.size();
    }

    public LogIdentity identity() {
        return LogIdentity.of(key.verifier());
    }

    /** Another entry in the place of one, and all files made anew: a forger with the key. */
    public MadeLog rewritten(int index) {
        return replace(index, LogEntry.statement(new byte[]{1}).bytes());
    }

    /** The same with an entry that is none. */
    public MadeLog malformed(int index) {
        return replace(index, new byte[]{9, 9});
    }

    private MadeLog replace(int index, byte[] entry) {
        entries.set(index, entry);
        files.clear();
        write();
        return this;
    }

    private void write() {
        CompactRange range = new CompactRange();
        TileGrowth growth = new TileGrowth(range);
        entries.forEach(entry -> growth.append(Hash.leaf(entry)));
        growth.pieces().forEach(piece -> files.put(piece.tile().path(), piece.bytes()));
        Tiles.bundlesBetween(0, size()).forEach(bundle -> {
            int from = (int) bundle.index() * LogResource.FULL;
            files.put(bundle.path(), EntryBundle.encode(entries.subList(from, from + bundle.width())));
        });
        files.put("checkpoint", signed(new Checkpoint(ORIGIN, size(), range.root())));
        files.put("vkeys", (key.verifier().encoded() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    public byte[] signed(Checkpoint checkpoint) {
        return Note.sign(checkpoint.text(), key).bytes();
    }

    /** As it was signed when the log had so many entries. */
    public byte[] checkpoint(int earlier) {
        return signed(new Checkpoint(ORIGIN, earlier, CompactRange.of(earlier, hashes()).root()));
    }

    /** From the tree that it was when it had so many entries. */
    public List<Hash> consistency(int earlier) {
        return Consistency.prove(earlier, size(), hashes());
    }

    /** A witness has seen the checkpoint. */
    public MadeLog cosigned(SignerKey witness, long time) {
        Note note = Note.parse(files.get("checkpoint")).orThrow();
        files.put("checkpoint", note.with(
                Cosignature.make(witness, Checkpoint.parse(note.text()).orThrow(), time)).bytes());
        return this;
    }

    public byte[] proof(int index) {
        Note note = Note.parse(files.get("checkpoint")).orThrow();
        return TlogProof.of(openings.get(index), index, Inclusion.prove(index, size(), hashes()), note).bytes();
    }

    private TiledHashes hashes() {
        return new TiledHashes(size(), tile -> Optional.ofNullable(files.get(tile.path())));
    }

    /** The line that discloses an entry. */
    public String line(int index) {
        Opening opening = openings.get(index);
        String content = new String(opening.content(), StandardCharsets.UTF_8);
        String what = opening.type() == EntryType.CONSENT
                ? "\"record\":" + content
                : "\"type\":" + opening.type().identifier() + ",\"content\":" + content;
        return "{" + what + ",\"salt\":\"" + StrictText.base64(opening.salt()) + "\",\"index\":" + index + "}";
    }

    /** All that is left after the erasure of the records at 3 and 4; newest first, as exports are. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int i = size() - 1; i > 0; i--) {
            if (i != 3 && i != 4) {
                lines.add(line(i));
            }
        }
        return lines;
    }

    public MadeLog flip(String path, int at) {
        byte[] bytes = files.get(path).clone();
        bytes[at] ^= 1;
        files.put(path, bytes);
        return this;
    }

    public MadeLog cut(String path, int length) {
        files.put(path, Arrays.copyOf(files.get(path), length));
        return this;
    }

    public LogSource source() {
        return (path, atMost) -> Optional.ofNullable(files.get(path))
                .map(bytes -> Arrays.copyOf(bytes, Math.min(bytes.length, atMost)));
    }

    public Path writeTo(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return folder;
    }
}
