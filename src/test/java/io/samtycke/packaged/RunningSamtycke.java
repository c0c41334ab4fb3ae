package io.samtycke.packaged;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.samtycke.testsupport.Api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A server in a process of its own, which nothing outlives. */
final class RunningSamtycke implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(90);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(40);
    private static final Pattern LISTENING = Pattern.compile(
            "Listening on: http://[^:]+:(\\d+)\\. Management interface listening on http://[^:]+:(\\d+)");

    private final Process process;
    private final Path log;
    private final Path dataDir;
    private int port;
    private int managementPort;

    private RunningSamtycke(Process process, Path log, Path dataDir) {
        this.process = process;
        this.log = log;
        this.dataDir = dataDir;
        // when someone ends the tests half-way
        Runtime.getRuntime().addShutdownHook(new Thread(this::killAll));
    }

    static RunningSamtycke awaiting(Process process, Path log, Path dataDir) {
        RunningSamtycke server = new RunningSamtycke(process, log, dataDir);
        try {
            await().atMost(LONGEST_START).until(() -> server.listens() || !process.isAlive());
            assertThat(server.listens()).as("listens; it said:\n" + server.log()).isTrue();
            return server;
        } catch (Throwable e) {
            server.close();
            throw e;
        }
    }

    private boolean listens() {
        Matcher ports = LISTENING.matcher(log());
        boolean found = ports.find();
        if (found) {
            port = Integer.parseInt(ports.group(1));
            managementPort = Integer.parseInt(ports.group(2));
        }
        return found;
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    int port() {
        return port;
    }

    int managementPort() {
        return managementPort;
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    Answer get(String path) throws IOException, InterruptedException {
        return Answer.to("GET", at(path), null, null);
    }

    /** Health: {@code /q/health/ready} or {@code /q/health/live}. */
    Answer health(String check) throws IOException, InterruptedException {
        return Answer.to("GET", URI.create("http://127.0.0.1:" + managementPort + "/q/health/" + check), null, null);
    }

    /** A figure of its own metrics, such as {@code jvm_threads_live_threads}; 0 while there is none of that name. */
    double metric(String name) throws IOException, InterruptedException {
        String metrics = Answer.to("GET", URI.create("http://127.0.0.1:" + managementPort + "/q/metrics"), null, null)
                .body();
        return metrics.lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    double threads() throws IOException, InterruptedException {
        return metric("jvm_threads_live_threads");
    }

    Answer admin(String path) throws IOException, InterruptedException {
        return Answer.to("GET", at("/admin/v1" + path), adminKey(), null);
    }

    Answer withKey(String key, String path) throws IOException, InterruptedException {
        return Answer.to("GET", at("/admin/v1" + path), key, null);
    }

    Answer decide(String site, Object decision) throws IOException, InterruptedException {
        return Answer.to("POST", at("/v1/sites/" + site + "/consents"), null, decision);
    }

    /** A site with the built-in categories, published as version 1. */
    void publishSite(String site) throws IOException, InterruptedException {
        Answer made = Answer.to("POST", at("/admin/v1/sites"), adminKey(), Api.settings(site));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        Answer published = Answer.to("POST", at("/admin/v1/sites/" + site + "/versions"), adminKey(),
                Map.of("comment", "test"));
        assertThat(published.status()).as(published.body()).isEqualTo(201);
    }

    String adminKey() throws IOException {
        return Files.readString(dataDir.resolve("admin.key"));
    }

    EmbeddedServer database() {
        return new EmbeddedServer(dataDir);
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** kill -9: the embedded database outlives it. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** kill -9 of server and embedded database by one command. */
    void killWithDatabase() throws Exception {
        List<ProcessHandle> all = new ArrayList<>(database().processes());
        all.add(process.toHandle());
        Signals.kill(all);
    }

    /** SIGSTOP: it keeps its connections and the locks they hold, and does nothing. */
    void pause() throws Exception {
        Signals.pause(List.of(process.toHandle()));
    }

    /** SIGCONT. */
    void resume() throws Exception {
        Signals.resume(List.of(process.toHandle()));
    }

    /** SIGTERM; returns the exit code. */
    int terminate() throws InterruptedException {
        askToStop();
        return awaitEnd();
    }

    /** SIGTERM; returns at once. */
    void askToStop() {
        process.destroy();
    }

    /** Returns the exit code. */
    int awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)).as("has ended").isTrue();
        return process.exitValue();
    }

    @Override
    public void close() {
        killAll();
        await().atMost(LONGEST_STOP).until(() -> database().processes().isEmpty());
    }

    private void killAll() {
        process.destroyForcibly().onExit().join();
        database().processes().forEach(ProcessHandle::destroyForcibly);
    }
}
