package io.samtycke.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.samtycke.log.check.MadeLog;
import io.samtycke.log.note.SignatureType;
import io.samtycke.log.note.SignerKey;

import static org.assertj.core.api.Assertions.assertThat;

class VerifyProofCommandTest {

    @TempDir
    Path folder;

    private final MadeLog log = new MadeLog(300);
    private final String key = log.key.verifier().encoded();

    @Test
    void aProofIsJudgedWithTheKeyAloneAndItsRecordShown() throws IOException {
        CommandLineRun run = verify(log.proof(7), "--key", key);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("Proven: entry 7 of the log " + MadeLog.ORIGIN)
                .contains("The record: {\"n\":7}");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aProofShowsWhatItsWitnessesSaw() throws IOException {
        SignerKey witness = SignerKey.generate("w.example", SignatureType.COSIGNATURE_V1, new SecureRandom());
        String vkey = witness.verifier().encoded();
        CommandLineRun before = verify(log.proof(7), "--key", key, "--witness", vkey);
        assertThat(before.exitCode()).isEqualTo(1);
        assertThat(before.out()).contains("w.example did not cosign it", "[too-few-witnesses]")
                .doesNotContain("The record:");

        CommandLineRun after = verify(log.cosigned(witness, 1_700_000_000).proof(7), "--key", key, "--witness", vkey);
        assertThat(after.exitCode()).as(after.out()).isZero();
        assertThat(after.out()).contains("w.example cosigned it on 2023-11-14T22:13:20Z", "The record: {\"n\":7}");
    }

    @Test
    void aRecordMayBeSpelledInAnyWay() throws IOException {
        Path same = Files.writeString(folder.resolve("same.json"), "{\n  \"n\" : 7.0\n}\n");
        Path other = Files.writeString(folder.resolve("other.json"), "{\"n\":8}");
        Path none = Files.writeString(folder.resolve("none.json"), "7 and more");
        assertThat(verify(log.proof(7), "--key", key, "--record", same.toString()).exitCode()).isZero();
        assertThat(verify(log.proof(7), "--key", key, "--record", other.toString()).out()).contains("[other-record]");
        CommandLineRun bad = verify(log.proof(7), "--key", key, "--record", none.toString());
        assertThat(bad.exitCode()).isEqualTo(1);
        assertThat(bad.out()).contains("none.json: not JSON");
    }

    @Test
    void keysAreReadFromACopyOfTheLogAndSaidToBeItsOwn() throws IOException {
        Path copy = log.writeTo(folder.resolve("log"));
        CommandLineRun run = verify(log.proof(7), "--log", copy.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("These keys come from the log itself", key);
    }

    @Test
    void whatIsWrongIsToldApart() throws IOException {
        byte[] good = log.proof(7);
        String text = new String(good, StandardCharsets.UTF_8);
        assertFinding("truncated", Arrays.copyOf(good, good.length / 2));
        assertFinding("malformed", "<html>\n".getBytes(StandardCharsets.UTF_8));
        assertFinding("not-in-tree", text.replace("index 7\n", "index 8\n").getBytes(StandardCharsets.UTF_8));
        assertFinding("forged", text.replace("\n300\n", "\n301\n").getBytes(StandardCharsets.UTF_8));
        assertFinding("wrong-key", new MadeLog(300).proof(7));
        assertFinding("other-log", text.replace(MadeLog.ORIGIN, "other.example").getBytes(StandardCharsets.UTF_8));
        assertFinding("no-record", text.replaceFirst("extra .*\n", "").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void withoutAKeyTheLogsOwnAddressIsAskedAndSaidWhenItCannotBe() throws IOException {
        String text = new String(log.proof(7), StandardCharsets.UTF_8);
        for (String origin : new String[]{"127.0.0.1:1/log", "no address at all"}) {
            CommandLineRun run = verify(text.replace("\n" + MadeLog.ORIGIN, "\n" + origin)
                    .getBytes(StandardCharsets.UTF_8));
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out()).contains(origin, "Give one with --key.");
        }
        assertThat(verify("nothing".getBytes(StandardCharsets.UTF_8)).out()).startsWith("This is not a proof file");
    }

    @Test
    void wrongUsageEndsWithTwoAndAMissingFileWithOne() {
        assertThat(CommandLineRun.of("verify-proof").exitCode()).isEqualTo(2);
        CommandLineRun run = CommandLineRun.of("verify-proof", folder.resolve("none"), "--key", key);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("cannot be read");
    }

    private void assertFinding(String code, byte[] file) throws IOException {
        CommandLineRun run = verify(file, "--key", key);
        assertThat(run.exitCode()).as(code).isEqualTo(1);
        assertThat(run.out()).contains("[" + code + "]");
        assertThat(run.err()).isEmpty();
    }

    private CommandLineRun verify(byte[] proof, String... options) throws IOException {
        Path file = Files.write(folder.resolve("a.tlog-proof"), proof);
        Object[] arguments = new Object[2 + options.length];
        arguments[0] = "verify-proof";
        arguments[1] = file;
        System.arraycopy(options, 0, arguments, 2, options.length);
        return CommandLineRun.of(arguments);
    }
}
