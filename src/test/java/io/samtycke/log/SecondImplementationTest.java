package io.samtycke.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.samtycke.log.entry.EntryType;
import io.samtycke.log.entry.Opening;
import io.samtycke.log.note.Checkpoint;
import io.samtycke.log.note.Cosignature;
import io.samtycke.log.note.Note;
import io.samtycke.log.note.SignatureType;
import io.samtycke.log.note.SignerKey;
import io.samtycke.log.proof.TlogProof;
import io.samtycke.log.tile.Bundle;
import io.samtycke.log.tile.EntryBundle;
import io.samtycke.log.tile.LogResource;
import io.samtycke.log.tile.Tile;
import io.samtycke.log.tile.TileGrowth;
import io.samtycke.log.tile.TiledHashes;
import io.samtycke.log.tile.Tiles;
import io.samtycke.log.tree.CompactRange;
import io.samtycke.log.tree.Consistency;
import io.samtycke.log.tree.Hash;
import io.samtycke.log.tree.Inclusion;

import static org.assertj.core.api.Assertions.assertThat;

/** A log as static files, written by us and checked by an implementation that is not ours. */
class SecondImplementationTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final SignerKey KEY = SignerKey.generate(
            "consent.example.com/log", SignatureType.ED25519, RANDOM);
    private static final SignerKey NEXT = SignerKey.generate(
            "consent.example.com/log", SignatureType.ED25519, RANDOM);
    private static final SignerKey WITNESS = SignerKey.generate(
            "witness.example", SignatureType.COSIGNATURE_V1, RANDOM);
    private static final long WITNESSED = 1_763_000_000;
    private static final int[] SIZES = {1, 2, 3, 7, 8, 255, 256, 257, 1000, 65_537};
    private static final int[] OLD_SIZES = {1, 2, 3, 7, 8, 255, 256, 257, 65_535, 65_536};

    @TempDir
    Path folder;

    @Test
    void agreesOnLogsOfEverySize() throws Exception {
        GoVerifier go = GoVerifier.compiled(folder);
        for (int size : SIZES) {
            Path log = folder.resolve("log-" + size);
            write(log, size);
            assertThat(go.check(log, KEY.verifier().encoded())).as("size " + size)
                    .satisfies(outcome -> assertThat(outcome.output()).startsWith("ok: " + size + " entries"))
                    .extracting(GoVerifier.Outcome::status).isEqualTo(0);
            assertThat(go.check(log, NEXT.verifier().encoded()).status()).isZero();
        }
    }

    @Test
    void agreesOnWhatAWitnessSigned() throws Exception {
        GoVerifier go = GoVerifier.compiled(folder);
        write(folder, 300);
        String log = KEY.verifier().encoded();
        Note note = Note.parse(Files.readAllBytes(folder.resolve("checkpoint"))).orThrow();
        assertThat(go.check(folder, log, WITNESS.verifier().encoded()).output()).contains("not cosigned");

        put(folder, "checkpoint", note.with(Cosignature.make(
                WITNESS, Checkpoint.parse(note.text()).orThrow(), WITNESSED)).bytes());
        assertThat(go.check(folder, log, WITNESS.verifier().encoded()))
                .isEqualTo(new GoVerifier.Outcome(0, "ok: 300 entries, 3 proofs, 8 consistency proofs\n"
                        + "cosigned by witness.example at " + WITNESSED + "\n"));
    }

    @Test
    void findsWhatWasChanged() throws Exception {
        GoVerifier go = GoVerifier.compiled(folder);
        write(folder, 300);
        String vkey = KEY.verifier().encoded();
        for (String file : List.of("checkpoint", "tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1",
                "tile/entries/000", "tile/entries/001.p/44", "proofs/299.tlog-proof", "consistency/257-300")) {
            Path path = folder.resolve(file);
            byte[] good = Files.readAllBytes(path);
            byte[] bad = good.clone();
            bad[5] ^= 1;
            Files.write(path, bad);
            assertThat(go.check(folder, vkey).status()).as(file).isEqualTo(1);
            Files.write(path, good);
        }
        assertThat(go.check(folder, vkey).status()).isZero();
    }

    @Test
    void theVectorsAreStillThoseItMakes() throws Exception {
        assertThat(GoVerifier.vectors().output()).isEqualTo(Files.readString(Path.of("docs", "log-vectors.json")));
    }

    private static void write(Path log, int size) throws IOException {
        List<Opening> openings = new ArrayList<>();
        CompactRange range = new CompactRange();
        TileGrowth growth = new TileGrowth(range);
        for (int i = 0; i < size; i++) {
            byte[] salt = new byte[Opening.SALT];
            RANDOM.nextBytes(salt);
            openings.add(new Opening(i % 9 == 8 ? EntryType.ACT : EntryType.CONSENT, salt,
                    ("{\"n\":" + i + "}").getBytes(StandardCharsets.UTF_8)));
            growth.append(openings.get(i).entry().leaf());
        }
        growth.pieces().forEach(piece -> put(log, piece.tile().path(), piece.bytes()));
        for (Bundle bundle : Tiles.bundlesBetween(0, size)) {
            int from = (int) bundle.index() * LogResource.FULL;
            put(log, bundle.path(), EntryBundle.encode(openings.subList(from, from + bundle.width()).stream()
                    .map(opening -> opening.entry().bytes()).toList()));
        }
        TiledHashes hashes = new TiledHashes(size, tile -> read(log, tile));
        Note checkpoint = signed(size, range.root());
        put(log, "checkpoint", checkpoint.bytes());
        put(log, "checkpoints/" + size, checkpoint.bytes());
        for (int index : new int[]{0, size / 2, size - 1}) {
            put(log, "proofs/" + index + TlogProof.EXTENSION, TlogProof.of(
                    openings.get(index), index, Inclusion.prove(index, size, hashes), checkpoint).bytes());
        }
        for (int old : Arrays.stream(OLD_SIZES).filter(old -> old < size).toArray()) {
            put(log, "checkpoints/" + old, signed(old, CompactRange.of(old, hashes).root()).bytes());
            put(log, "consistency/" + old + "-" + size, Consistency.prove(old, size, hashes).stream()
                    .map(Hash::base64).collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Note signed(long size, Hash root) {
        return Note.sign(new Checkpoint(KEY.verifier().name(), size, root).text(), KEY, NEXT);
    }

    private static Optional<byte[]> read(Path log, Tile tile) {
        try {
            return Optional.of(Files.readAllBytes(log.resolve(tile.path())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void put(Path log, String path, byte[] bytes) {
        try {
            Files.createDirectories(log.resolve(path).getParent());
            Files.write(log.resolve(path), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
