package io.samtycke.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The programs that docs/verifying.md gives to auditors, run as they stand there on proofs that Go made. */
class VerifyingPageTest {

    @TempDir
    Path folder;

    @Test
    void thePythonProgramProvesWhatIsProvenAndNothingElse() throws Exception {
        assumeInstalled("python3", "openssl");
        Path program = Files.writeString(folder.resolve("verify.py"), block("python", "import base64"));
        assertThat(Files.readAllLines(program)).as("lines, some of them empty").hasSizeLessThanOrEqualTo(52);
        agrees(List.of("python3", program.toString()), false);
    }

    @Test
    void theShellCommandsDoTheSame() throws Exception {
        assumeInstalled("sh", "openssl", "sed", "base64", "od");
        Path program = Files.writeString(folder.resolve("verify.sh"), block("sh", "# 1. the signature"));
        // spelling is no business of theirs
        agrees(List.of("sh", program.toString()), true);
    }

    private void agrees(List<String> program, boolean wellFormedOnly) throws Exception {
        int proven = 0;
        for (JsonNode one : Vectors.of("proofs").toList()) {
            String verdict = one.get("verdict").asText();
            boolean asked = !one.has("entry") && !one.has("record");
            if (asked && !(wellFormedOnly && List.of("malformed", "truncated").contains(verdict))) {
                Path proof = Files.writeString(folder.resolve("a.tlog-proof"), one.get("file").asText());
                Outcome outcome = run(program, proof, one.get("log").get("keys").get(0).asText());
                assertThat(outcome.status == 0).as(one.get("why").asText() + ": " + outcome.output)
                        .isEqualTo(verdict.equals("proven"));
                if (outcome.status == 0) {
                    assertThat(outcome.output).contains("\"action\":");
                    proven++;
                }
            }
        }
        assertThat(proven).isPositive();
    }

    private Outcome run(List<String> program, Path proof, String vkey) throws Exception {
        List<String> command = Stream.concat(program.stream(), Stream.of(proof.toString(), vkey)).toList();
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("FILE", proof.toString());
        builder.environment().put("VKEY", vkey);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    private static String block(String language, String beginning) throws IOException {
        Matcher block = Pattern.compile("```" + language + "\n(" + Pattern.quote(beginning) + ".*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs", "verifying.md")));
        assertThat(block.find()).as("a block of " + language).isTrue();
        return block.group(1);
    }

    private static void assumeInstalled(String... programs) {
        for (String program : programs) {
            assumeTrue(Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))), program + " is not installed");
        }
    }

    /** @param output of both streams */
    private record Outcome(int status, String output) {}
}
