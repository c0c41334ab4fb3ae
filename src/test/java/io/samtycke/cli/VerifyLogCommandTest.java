package io.samtycke.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.sun.net.httpserver.HttpServer;

import io.samtycke.log.Damage;
import io.samtycke.log.check.MadeLog;
import io.samtycke.log.note.SignatureType;
import io.samtycke.log.note.SignerKey;

import static org.assertj.core.api.Assertions.assertThat;

class VerifyLogCommandTest {

    @TempDir
    Path folder;

    private final MadeLog log = new MadeLog(700);
    private String key;

    @BeforeEach
    void copy() throws IOException {
        log.writeTo(folder.resolve("log"));
        key = log.key.verifier().encoded();
    }

    @Test
    void aCopyIsVerifiedWithAKeyThatWasToldElsewhere() {
        CommandLineRun run = verify("--key", key);
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("signed a tree of 700 entries",
                "Verified: all 700 entries", "consent records 697, acts 1, tombstones 1, statements 1");
    }

    @Test
    void keysOfTheLogItselfAreUsedAndSaidToBeSuch() {
        CommandLineRun run = verify();
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("These keys come from the log itself", "Compare them", key);
    }

    @Test
    void saysWhichWitnessesSignedAndWhenAndAsksForAsManyAsRequired() throws IOException {
        SignerKey first = witness("w1.example");
        SignerKey second = witness("w2.example");
        log.cosigned(first, 1_700_000_000).writeTo(folder.resolve("log"));
        String one = first.verifier().encoded();
        String two = second.verifier().encoded();

        CommandLineRun enough = verify("--key", key, "--witness", one, "--witness", two);
        assertThat(enough.exitCode()).as(enough.out()).isZero();
        assertThat(enough.out()).contains("w1.example cosigned it on 2023-11-14T22:13:20Z",
                "w2.example did not cosign it", "Verified: all 700 entries");

        CommandLineRun few = verify("--key", key, "--witness", one, "--witness", two, "--require", "2");
        assertThat(few.exitCode()).isEqualTo(1);
        assertThat(few.out()).contains("expected 2 or more [too-few-witnesses]", "Not verified");
        assertThat(verify("--key", key, "--witness", two).out()).contains("[too-few-witnesses]");
        assertThat(verify("--key", key, "--witness", two, "--require", "0").exitCode()).isZero();
    }

    @Test
    void witnessesThatCannotBeMeantAreWrongUsage() {
        String witness = witness("w1.example").verifier().encoded();
        assertThat(verify("--key", key, "--witness", key).err()).contains("is not that of a witness");
        assertThat(verify("--key", key, "--witness", witness, "--require", "2").exitCode()).isEqualTo(2);
        assertThat(verify("--key", key, "--require", "1").err()).contains("--require 1 needs as many witnesses: 0");
    }

    private static SignerKey witness(String name) {
        return SignerKey.generate(name, SignatureType.COSIGNATURE_V1, new SecureRandom());
    }

    @Test
    void aServedLogIsVerifiedAndAnsweredForWhenItIsNotThere() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/log/", exchange -> {
            byte[] file = log.files.get(exchange.getRequestURI().getPath().substring("/log/".length()));
            exchange.sendResponseHeaders(file == null ? 404 : 200, file == null ? -1 : file.length);
            if (file != null) {
                exchange.getResponseBody().write(file);
            }
            exchange.close();
        });
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/log/";
        try {
            assertThat(CommandLineRun.of("verify-log", url).exitCode()).isZero();
            log.flip("tile/0/001", 3);
            CommandLineRun damaged = CommandLineRun.of("verify-log", url, "--key", key);
            assertThat(damaged.exitCode()).isEqualTo(1);
            assertThat(damaged.out()).contains("tile/0/001: hash 0 was changed", "Not verified");
            log.files.remove("vkeys");
            assertThat(CommandLineRun.of("verify-log", url).out()).contains("vkeys is missing", "--key");
        } finally {
            server.stop(0);
        }
        CommandLineRun gone = CommandLineRun.of("verify-log", url, "--key", key);
        assertThat(gone.exitCode()).isEqualTo(1);
        assertThat(gone.out()).contains("checkpoint: http", "cannot be read (no connection)");
    }

    @Test
    void eachFindingIsASentenceWithItsPlaceAndTheExitCodeIsOne() throws IOException {
        log.flip("tile/entries/001", 50).cut("tile/0/000", 100).writeTo(folder.resolve("log"));
        CommandLineRun run = verify("--key", key);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("tile/0/000: has 100 bytes, expected 8192. [truncated]",
                "tile/entries/001: entry 257 was changed", "Not verified");
        assertThat(verify("--key", new MadeLog(1).key.verifier().encoded()).out()).contains("[wrong-key]");
        assertThat(CommandLineRun.of("verify-log", folder.resolve("nowhere"), "--key", key).out())
                .contains("checkpoint: is missing.");
    }

    @Test
    void earlierCheckpointsAreHeldAgainstTheLog() throws IOException {
        Path early = Files.write(folder.resolve("early.txt"), log.checkpoint(257));
        Path foreign = Files.write(folder.resolve("foreign.txt"), new MadeLog(3).files.get("checkpoint"));
        CommandLineRun run = verify("--key", key, "--since", early.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("It begins with every checkpoint given.");
        CommandLineRun two = verify("--key", key, "--since", early.toString(), "--since", foreign.toString());
        assertThat(two.exitCode()).isEqualTo(1);
        assertThat(two.out()).contains(foreign + ": ", "[wrong-key]");
        log.rewritten(5).writeTo(folder.resolve("log"));
        assertThat(verify("--key", key, "--since", early.toString()).out()).contains("[rewritten]");
        assertThat(verify("--since", folder.resolve("none").toString()).exitCode()).isEqualTo(1);
    }

    @Test
    void recordsAreHeldAgainstTheirLeaves() throws IOException {
        CommandLineRun run = records(log.lines());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("697 records and acts are what their entries stand for; nothing is missing.");
    }

    @Test
    void recordsInAnyOtherSpellingOfTheSameContentAreTheSame() throws IOException {
        List<String> lines = new ArrayList<>(log.lines());
        lines.replaceAll(line -> line.replace("{\"n\":5}", " {\"n\" : 5.0e0} ").replace("\"n\"", "\"\\u006e\""));
        assertThat(records(lines).exitCode()).isZero();
    }

    @Test
    void whatIsMissingOnEitherSideIsNamed() throws IOException {
        List<String> lines = new ArrayList<>(log.lines());
        lines.removeIf(line -> line.endsWith("\"index\":10}") || line.endsWith("\"index\":11}")
                || line.endsWith("\"index\":500}"));
        lines.add(log.line(3));
        lines.add(log.line(20));
        lines.add(log.line(21).replace("\"index\":21", "\"index\":null"));
        lines.add(log.line(22).replace("\"index\":22", "\"index\":700"));
        CommandLineRun run = records(lines);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains(
                "entry 3: erased according to a tombstone", "[erased-but-there]",
                "line 696: is entry 20, which was there before. [twice]",
                "line 697: has no leaf",
                "line 698: says it is entry 700, but the signed log has 700 entries. [no-leaf]",
                "entry 10 to 11: ", "entry 500: ", "[no-record]");
    }

    @Test
    void aPartialExportIsNotBlamedForWhatItLeavesOut() throws IOException {
        List<String> lines = log.lines().subList(100, 200);
        assertThat(records(lines).out()).contains("[no-record]");
        assertThat(records(lines, "--partial").exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "'\"n\":5}' | '\"n\":6}' | other-record",
            "'\"index\":5}' | '\"index\":6}' | other-record",
            "'\"salt\":\"' | '\"salt\":\"A' | malformed",
            "'\"salt\"' | '\"pepper\"' | malformed",
            "'\"index\":5}' | '\"index\":-5}' | malformed",
            "'\"index\":5}' | '\"index\":\"5\"}' | malformed",
            "'\"n\":5}' | '\"n\":1e400}' | malformed",
            "'\"n\":5}' | '\"n\":5,\"n\":5}' | malformed",
            "'\"record\"' | '\"rekord\"' | malformed",
            "'{' | '[' | malformed",
            "'\"record\"' | '\"type\":2,\"content\"' | other-record"})
    void aBadLineIsToldFromAChangedRecord(String from, String to, String code) throws IOException {
        CommandLineRun run = records(List.of(log.line(5).replace(from, to)), "--partial");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).containsPattern("records.ndjson, line 1: .*\\[" + code + "\\]");
    }

    @ParameterizedTest
    @CsvSource({"'[3,4]','[3,800]',other-record", "'[3,4]','[\"a\"]',malformed"})
    void aTombstoneCountsOnlyAsTheLogHasIt(String from, String to, String code) throws IOException {
        List<String> lines = new ArrayList<>(log.lines());
        lines.replaceAll(line -> line.replace(from, to));
        assertThat(records(lines).out()).contains("[" + code + "]", "entry 3 to 4: ");
    }

    @Test
    void aFileThatIsNoTextIsAFinding() throws IOException {
        Files.write(folder.resolve("records.ndjson"), new byte[]{'{', (byte) 0xff, '}', '\n'});
        CommandLineRun run = verify("--key", key, "--partial", "--records",
                folder.resolve("records.ndjson").toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("this is not UTF-8");
    }

    @Test
    void noDamagedLineIsAnsweredWithATrace() throws IOException {
        MadeLog small = new MadeLog(20);
        Path copy = small.writeTo(folder.resolve("small"));
        Path file = folder.resolve("records.ndjson");
        Damage.of((small.line(5) + "\n" + small.line(19) + "\n").getBytes(StandardCharsets.UTF_8), 400, bad -> {
            try {
                Files.write(file, bad);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            CommandLineRun run = CommandLineRun.of("verify-log", copy, "--key", small.key.verifier().encoded(),
                    "--partial", "--records", file);
            assertThat(run.err()).isEmpty();
            assertThat(run.exitCode()).isEqualTo(run.out().contains("nothing is missing.") ? 0 : 1);
        });
    }

    @Test
    void wrongUsageEndsWithTwo() {
        assertThat(CommandLineRun.of("verify-log").exitCode()).isEqualTo(2);
        assertThat(verify("--key", "nonsense").exitCode()).isEqualTo(2);
        assertThat(verify("--key", "nonsense").err()).contains("is not a key");
        assertThat(verify("--nothing").exitCode()).isEqualTo(2);
        assertThat(CommandLineRun.of("verify-log", "https://", "--key", key).exitCode()).isEqualTo(2);
        assertThat(CommandLineRun.of("verify-log", "--help").exitCode()).isZero();
    }

    private CommandLineRun records(List<String> lines, String... more) throws IOException {
        Path file = Files.write(folder.resolve("records.ndjson"), lines);
        List<String> options = new ArrayList<>(List.of("--key", key, "--records", file.toString()));
        options.addAll(List.of(more));
        return verify(options.toArray(String[]::new));
    }

    private CommandLineRun verify(String... options) {
        List<Object> arguments = new ArrayList<>(List.of("verify-log", folder.resolve("log")));
        arguments.addAll(List.of(options));
        return CommandLineRun.of(arguments.toArray());
    }
}
