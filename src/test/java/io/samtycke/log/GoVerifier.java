package io.samtycke.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Go's own implementation of log and notes, {@code src/test/go/check.go}, where it is installed (Debian:
 * {@code golang-go golang-golang-x-mod-dev}). The build does not need it.
 */
public final class GoVerifier {

    private static final Path SOURCE = Path.of("src", "test", "go");
    private static final Path MODULES = Path.of("/usr/share/gocode");

    private final Path program;

    private GoVerifier(Path program) {
        this.program = program;
    }

    /** Compiled into the folder; the test is reported as skipped where Go or its module is missing. */
    public static GoVerifier compiled(Path folder) throws IOException, InterruptedException {
        assumeInstalled();
        Path program = folder.resolve("check");
        Outcome built = go("build", "-o", program.toString(), SOURCE.resolve("check.go").toString());
        if (built.status() != 0) {
            throw new IllegalStateException(built.output());
        }
        return new GoVerifier(program);
    }

    /** What the program that makes docs/log-vectors.json prints. */
    static Outcome vectors() throws IOException, InterruptedException {
        assumeInstalled();
        return go("run", SOURCE.resolve("vectors.go").toString());
    }

    /** Of a static copy of a log. */
    public Outcome check(Path log, String vkey) throws IOException, InterruptedException {
        return run(List.of(program.toString(), log.toString(), vkey));
    }

    /** The same, and that a witness cosigned its checkpoint. */
    public Outcome check(Path log, String vkey, String witness) throws IOException, InterruptedException {
        return run(List.of(program.toString(), log.toString(), vkey, witness));
    }

    private static void assumeInstalled() {
        boolean go = Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "go")));
        boolean module = Files.isDirectory(MODULES.resolve("src/golang.org/x/mod/sumdb/tlog"));
        assumeTrue(go && module,
                "Go with golang.org/x/mod is not installed: apt install golang-go golang-golang-x-mod-dev");
    }

    private static Outcome go(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("go"));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private static Outcome run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("GO111MODULE", "off");
        builder.environment().put("GOPATH", MODULES.toString());
        builder.environment().put("GOFLAGS", "");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    /** @param output of both streams */
    public record Outcome(int status, String output) {}
}
