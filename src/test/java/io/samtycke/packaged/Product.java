package io.samtycke.packaged;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** The packaged product with a data directory of its own: to be served, or to be given a command. */
final class Product {

    private static final int LONGEST_RUN_SECONDS = 90;
    /** What starts fastest: these processes live for seconds. */
    private static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");

    private final Path dataDir;
    private List<String> wrapper = List.of();
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, String> environment = new LinkedHashMap<>();

    private Product(Path dataDir) {
        this.dataDir = dataDir;
        with("samtycke.data-dir", dataDir);
        with("quarkus.http.port", 0);
        // more visitors than anybody sends from one address
        with("samtycke.limits.refusals-per-address", 0);
    }

    static Product in(Path dataDir) {
        return new Product(dataDir);
    }

    Product with(String setting, Object value) {
        settings.put(setting, value.toString());
        return this;
    }

    Product withVariable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Started by another command, given in front. */
    Product startedBy(List<String> command) {
        wrapper = command;
        return this;
    }

    /** Returns when it listens. */
    RunningSamtycke serve() throws IOException {
        Path log = Files.createTempFile(existing(dataDir.getParent()), "server-", ".log");
        Process process = builder().redirectErrorStream(true).redirectOutput(log.toFile()).start();
        return RunningSamtycke.awaiting(process, log, dataDir);
    }

    /** Runs it to its end: a command, or a start that is to be refused. */
    Outcome run(String... command) throws Exception {
        Path folder = existing(dataDir.getParent());
        Path out = Files.createTempFile(folder, "out-", ".txt");
        Path err = Files.createTempFile(folder, "err-", ".txt");
        Process process = builder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        try {
            assertThat(process.waitFor(LONGEST_RUN_SECONDS, TimeUnit.SECONDS)).as("has ended").isTrue();
            return new Outcome(process.exitValue(), text(out), text(err));
        } finally {
            process.destroyForcibly();
        }
    }

    private ProcessBuilder builder(String... command) {
        List<String> line = new ArrayList<>(wrapper);
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(SHORT_LIVED);
        settings.forEach((name, value) -> line.add("-D" + name + "=" + value));
        line.add("-jar");
        line.add(Path.of(System.getProperty("samtycke.jar")).toAbsolutePath().toString());
        line.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().keySet().removeIf(name -> name.startsWith("SAMTYCKE_") || name.startsWith("QUARKUS_"));
        builder.environment().putAll(environment);
        return builder;
    }

    /** The data directory may lie where nothing can be created. */
    private static Path existing(Path folder) {
        return Files.isDirectory(folder) ? folder : existing(folder.getParent());
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    /** How it ended and what it said. */
    record Outcome(int exitCode, String out, String err) {}
}
