package io.samtycke.log.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.samtycke.log.Damage;
import io.samtycke.log.note.Checkpoint;
import io.samtycke.log.note.LogIdentity;
import io.samtycke.log.tree.Hash;

import static org.assertj.core.api.Assertions.assertThat;

class LogCheckTest {

    /** Bytes of an entry with a commitment, and of its length. */
    private static final int ROW = 35;
    /** The statement at the beginning of the first bundle, with its length. */
    private static final int FIRST_ROW = 10;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 255, 256, 257, 511, 700, 65_536, 65_793})
    void anUndamagedLogOfAnySizeIsVerifiedWithEveryEntryRead(int size) {
        MadeLog log = new MadeLog(size);
        List<Leaf> leaves = new ArrayList<>();
        LogReport report = new LogCheck(log.source(), log.identity(), Map.of()).tell(leaves::add).run();
        assertThat(report.findings()).isEmpty();
        assertThat(report.verified()).isTrue();
        assertThat(report.size()).isEqualTo(size);
        assertThat(report.entries().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(size);
        assertThat(leaves).extracting(Leaf::index)
                .containsExactlyElementsOf(LongStream.range(0, size).boxed().toList());
    }

    @Test
    void bundlesMayBeStoredUnderGzip() throws IOException {
        MadeLog log = new MadeLog(300);
        log.files.put("tile/entries/000", gzip(log.files.get("tile/entries/000")));
        log.files.put("tile/entries/001.p/44", gzip(log.files.get("tile/entries/001.p/44")));
        assertThat(findings(log)).isEmpty();
        log.cut("tile/entries/000", 100);
        assertThat(findings(log)).anySatisfy(finding -> assertThat(finding.place()).isEqualTo("tile/entries/000"));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"1,0,tile/0/000.p/1,0", "255,254,tile/0/000.p/255,254", "256,255,tile/0/000,255",
            "257,256,tile/0/001.p/1,0", "257,7,tile/0/000,7", "700,300,tile/0/001,44", "700,699,tile/0/002.p/188,187"})
    void aBitInATileOfLeavesIsFoundWhereItIs(int size, int entry, String tile, int hash) {
        MadeLog log = new MadeLog(size).flip(tile, hash * Hash.SIZE + 5);
        assertThat(findings(log)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("tile-changed");
            assertThat(finding.place()).isEqualTo(tile);
            assertThat(finding.what()).contains("hash " + hash + " was changed").contains("entry " + entry + " ");
        });
    }

    @ParameterizedTest
    @CsvSource({"256,tile/1/000.p/1,0", "700,tile/1/000.p/2,1", "65793,tile/1/000,200", "65793,tile/1/001.p/1,0",
            "65793,tile/2/000.p/1,0"})
    void aBitInAHigherTileIsFoundWhereItIs(int size, String tile, int hash) {
        MadeLog log = new MadeLog(size).flip(tile, hash * Hash.SIZE + 31);
        assertThat(findings(log)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("tile-changed");
            assertThat(finding.place()).isEqualTo(tile);
            assertThat(finding.what()).contains("hash " + hash + " was changed");
        });
    }

    @ParameterizedTest
    @CsvSource({"257,tile/entries/000,7", "700,tile/entries/001,300", "700,tile/entries/002.p/188,699"})
    void aBitInABundleIsFoundWhereItIs(int size, String bundle, int entry) {
        int inBundle = entry % 256;
        int at = entry < 256 ? FIRST_ROW + (inBundle - 1) * ROW : inBundle * ROW;
        MadeLog log = new MadeLog(size).flip(bundle, at + 2 + 20);
        assertThat(findings(log)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("entry-changed");
            assertThat(finding.place()).isEqualTo(bundle);
            assertThat(finding.what()).startsWith("entry " + entry + " was changed");
        });
    }

    @Test
    void severalDamagesAreFoundAtOnce() {
        MadeLog log = new MadeLog(700)
                .flip("tile/0/000", 9)
                .flip("tile/entries/001", 40)
                .flip("tile/0/002.p/188", 0);
        log.files.remove("tile/entries/002.p/188");
        assertThat(findings(log)).extracting(finding -> finding.place() + " " + finding.code()).containsExactly(
                "tile/0/000 tile-changed",
                "tile/entries/001 entry-changed",
                "tile/entries/002.p/188 missing",
                "checkpoint other-root");
    }

    @Test
    void filesThatAreMissingCutOrTooLongAreToldApart() {
        MadeLog log = new MadeLog(1300).cut("tile/0/001", 8191).cut("tile/entries/002", 100);
        log.files.remove("tile/0/000");
        log.files.remove("tile/entries/003");
        log.files.put("tile/0/004", Arrays.copyOf(log.files.get("tile/0/004"), 8193));
        log.files.put("tile/entries/004", Arrays.copyOf(log.files.get("tile/entries/004"), 9000));
        assertThat(findings(log)).extracting(finding -> finding.place() + " " + finding.code()).containsExactly(
                "tile/0/000 missing",
                "tile/0/001 truncated",
                "tile/entries/002 truncated",
                "tile/entries/003 missing",
                "tile/0/004 malformed",
                "tile/entries/004 malformed");
        assertThat(findings(log)).extracting(Finding::what).allMatch(what -> what.endsWith("."));
    }

    @Test
    void entriesChangedTogetherWithTheirTileAreFound() {
        MadeLog log = new MadeLog(700);
        MadeLog other = new MadeLog(700);
        log.files.put("tile/0/001", other.files.get("tile/0/001"));
        log.files.put("tile/entries/001", other.files.get("tile/entries/001"));
        assertThat(findings(log)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("subtree-changed");
            assertThat(finding.place()).isEqualTo("entries 256 to 511");
        });
    }

    @Test
    void aTileAndItsEntriesChangedEachInItsOwnWayAreBothNamed() {
        MadeLog log = new MadeLog(700)
                .flip("tile/0/000", Hash.SIZE)
                .flip("tile/entries/000", FIRST_ROW + 6 * ROW + 9);
        assertThat(findings(log)).containsExactly(new Finding("tile-differs", "tile/0/000",
                "hash 1, 7 is not that of entry 1, 7, and the tree above fits neither."));
    }

    @Test
    void aTreeThatIsNotTheSignedOneIsFound() {
        MadeLog log = new MadeLog(700);
        MadeLog other = new MadeLog(700);
        other.files.put("checkpoint", log.files.get("checkpoint"));
        assertThat(codes(new LogCheck(other.source(), log.identity(), Map.of()))).containsExactly("other-root");
    }

    @Test
    void anEntryOfNoKnownFormIsFoundThoughTheTreeIsRight() {
        MadeLog log = new MadeLog(300);
        assertThat(findings(log.rewritten(20))).isEmpty();
        assertThat(findings(log.malformed(270))).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("malformed");
            assertThat(finding.place()).isEqualTo("tile/entries/001.p/44, entry 270");
        });
    }

    @Test
    void aLogThatKeepsItsFullFilesOnlyIsReadFromThem() {
        MadeLog grown = new MadeLog(65_536);
        MadeLog log = new MadeLog(1);
        log.files.clear();
        log.files.putAll(grown.files);
        log.files.put("checkpoint", grown.checkpoint(300));
        assertThat(codes(new LogCheck(log.source(), grown.identity(), Map.of()))).isEmpty();
    }

    @Test
    void checkpointsThatAreNoneOfThisLogAreToldApart() {
        MadeLog log = new MadeLog(20);
        Checkpoint elsewhere = new Checkpoint("other.example/log", 20, Hash.EMPTY);
        byte[] good = log.files.get("checkpoint");
        assertThat(withCheckpoint(log, null)).containsExactly("missing");
        assertThat(withCheckpoint(log, Arrays.copyOf(good, good.length - 10))).containsExactly("truncated");
        assertThat(withCheckpoint(log, "<html>".getBytes(StandardCharsets.UTF_8))).containsExactly("truncated");
        assertThat(withCheckpoint(log, "a\n\nb\n".getBytes(StandardCharsets.UTF_8))).containsExactly("malformed");
        assertThat(withCheckpoint(log, log.signed(elsewhere))).containsExactly("wrong-origin");
        assertThat(withCheckpoint(log, new MadeLog(20).files.get("checkpoint"))).containsExactly("wrong-key");
        byte[] forged = new String(good, StandardCharsets.UTF_8).replace("\n20\n", "\n21\n")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(withCheckpoint(log, forged)).containsExactly("forged");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 699, 700})
    void aLogBeginsWithItsEarlierTreesAndARewrittenOneDoesNot(int earlier) {
        MadeLog log = new MadeLog(700);
        Map<String, byte[]> since = Map.of("old.txt", log.checkpoint(earlier));
        assertThat(codes(new LogCheck(log.source(), log.identity(), since))).isEmpty();
        log.rewritten(0);
        assertThat(new LogCheck(log.source(), log.identity(), since).run().findings())
                .extracting(finding -> finding.code() + " " + finding.place())
                .isEqualTo(earlier == 0 ? List.of() : List.of("rewritten old.txt"));
    }

    @Test
    void aLogThatShrankAndABadEarlierCheckpointAreFound() {
        MadeLog log = new MadeLog(300);
        byte[] all = log.files.get("checkpoint");
        log.files.put("checkpoint", log.checkpoint(256));
        assertThat(codes(new LogCheck(log.source(), log.identity(), Map.of("old", all)))).containsExactly("shrunk");
        assertThat(codes(new LogCheck(log.source(), log.identity(),
                Map.of("old", new MadeLog(3).files.get("checkpoint"))))).containsExactly("wrong-key");
        assertThat(codes(new LogCheck(log.source(), log.identity(), Map.of("old", Arrays.copyOf(all, 9)))))
                .containsExactly("truncated");
    }

    @Test
    void aSourceThatFailsEndsTheCheckWithItsReason() {
        MadeLog log = new MadeLog(700);
        LogSource failing = (path, atMost) -> {
            if (path.equals("tile/0/001")) {
                throw new IOException("The cable is out.");
            }
            return log.source().read(path, atMost);
        };
        assertThat(new LogCheck(failing, log.identity(), Map.of()).run().findings())
                .containsExactly(new Finding("unreadable", "tile/0/001", "The cable is out."));
    }

    @Test
    void theNextFilesAreAskedForBeforeTheyAreNeeded() {
        MadeLog log = new MadeLog(65_536 + 700);
        CountDownLatch asked = new CountDownLatch(ReadAhead.FILES);
        Set<String> twice = new ConcurrentSkipListSet<>();
        Set<String> once = new ConcurrentSkipListSet<>();
        LogSource slow = (path, atMost) -> {
            if (!once.add(path)) {
                twice.add(path);
            }
            if (path.startsWith("tile/")) {
                asked.countDown();
                try {
                    assertThat(asked.await(30, TimeUnit.SECONDS)).as("others are asked for as well").isTrue();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
            return log.source().read(path, atMost);
        };
        assertThat(codes(new LogCheck(slow, log.identity(), Map.of()))).isEmpty();
        assertThat(twice).isEmpty();
        once.add("vkeys");
        assertThat(once).isEqualTo(log.files.keySet());
    }

    @Test
    void aLogWithoutFilesIsNotSearchedToItsSignedEnd() {
        MadeLog log = new MadeLog(1);
        LogSource empty = (path, atMost) -> path.equals("checkpoint")
                ? Optional.of(log.signed(new Checkpoint(MadeLog.ORIGIN, 1L << 40, Hash.EMPTY)))
                : Optional.empty();
        assertThat(codes(new LogCheck(empty, log.identity(), Map.of()))).hasSize(Findings.MOST + 1)
                .endsWith("too-many");
    }

    @Test
    void noDamageGoesUnnoticedAndNoneThrows() {
        MadeLog log = new MadeLog(300);
        Map<String, byte[]> good = Map.copyOf(log.files);
        for (String path : good.keySet()) {
            if (!path.equals("vkeys")) {
                Damage.of(good.get(path), 150, bad -> {
                    log.files.put(path, bad);
                    LogReport report = new LogCheck(log.source(), log.identity(), Map.of()).run();
                    assertThat(report.verified()).as(path).isEqualTo(Arrays.equals(bad, good.get(path)));
                    assertThat(report.findings()).allSatisfy(finding -> assertThat(finding.sentence()).endsWith("."));
                });
                log.files.put(path, good.get(path));
            }
        }
    }

    @Test
    void publishedKeysAreReadStrictly() throws IOException {
        MadeLog log = new MadeLog(1);
        assertThat(PublishedKeys.read(log.source()).orThrow()).isEqualTo(log.identity());
        LogIdentity two = new LogIdentity(MadeLog.ORIGIN,
                List.of(log.key.verifier(), new MadeLog(1).key.verifier()), List.of());
        log.files.put("vkeys", (two.keys().get(0).encoded() + "\n" + two.keys().get(1).encoded() + "\n")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(PublishedKeys.read(log.source()).orThrow()).isEqualTo(two);
        for (String bad : List.of("", "no key\n", "\u00ff")) {
            log.files.put("vkeys", bad.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(PublishedKeys.read(log.source()).reason()).isNotBlank();
        }
        log.files.remove("vkeys");
        assertThat(PublishedKeys.read(log.source()).reason()).contains("vkeys is missing");
    }

    private static List<Finding> findings(MadeLog log) {
        return new LogCheck(log.source(), log.identity(), Map.of()).run().findings();
    }

    private static List<String> codes(LogCheck check) {
        return check.run().findings().stream().map(Finding::code).toList();
    }

    private static List<String> withCheckpoint(MadeLog log, byte[] note) {
        if (note == null) {
            log.files.remove("checkpoint");
        } else {
            log.files.put("checkpoint", note);
        }
        return codes(new LogCheck(log.source(), log.identity(), Map.of()));
    }
}
