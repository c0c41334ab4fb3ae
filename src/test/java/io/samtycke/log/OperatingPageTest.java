package io.samtycke.log;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.samtycke.log.note.Note;
import io.samtycke.log.note.Opened;
import io.samtycke.log.note.SignatureType;
import io.samtycke.log.note.SignerKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What docs/operating.md tells an operator to type. */
class OperatingPageTest {

    @TempDir
    Path folder;

    @Test
    void theCommandsForANewKeyAddOneThatSignsBesideTheOld() throws Exception {
        for (String program : new String[]{"sh", "openssl", "base64", "od"}) {
            assumeTrue(Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                    .anyMatch(path -> Files.isExecutable(Path.of(path, program))), program + " is not installed");
        }
        SignerKey old = SignerKey.generate("consent.example.com/log", SignatureType.ED25519, new SecureRandom());
        Path file = Files.writeString(folder.resolve("log.key"), old.encoded() + "\n");

        Process shell = new ProcessBuilder("sh", "-e", "-c", commands()).directory(folder.toFile())
                .redirectErrorStream(true).start();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(output).isZero();

        LogKeys keys = LogKeys.read(file);
        assertThat(keys.verifiers()).hasSize(2).startsWith(old.verifier()).doesNotHaveDuplicates();
        assertThat(Note.sign("text\n", keys.all()).open(keys.verifiers().subList(1, 2)))
                .isInstanceOf(Opened.Verified.class);
    }

    private static String commands() throws Exception {
        String page = Files.readString(Path.of("docs", "operating.md"));
        int start = page.indexOf("   NAME=");
        return page.substring(start, page.indexOf("   ```", start)).replaceAll("(?m)^   ", "");
    }
}
