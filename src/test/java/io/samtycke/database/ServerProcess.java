package io.samtycke.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Runs an embedded database in a Java process of its own, which a test can kill without killing itself. */
final class ServerProcess implements AutoCloseable {

    private final Process process;

    private final BufferedReader output;

    private ServerProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /** Returns at once; the process prints a line when its database is open. */
    static ServerProcess starting(Path dataDir) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ServerProcess(new ProcessBuilder(java, "-Xmx128m", "-cp", System.getProperty("java.class.path"),
                ServerProcess.class.getName(), dataDir.toString()).redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    static ServerProcess open(Path dataDir) throws IOException {
        ServerProcess server = starting(dataDir);
        server.awaitOpen();
        return server;
    }

    /** Returns the port of its database. */
    int awaitOpen() throws IOException {
        return Integer.parseInt(output.readLine());
    }

    /** kill -9: no shutdown hook, no close. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Lets it close its database. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    public static void main(String[] arguments) throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(Path.of(arguments[0]))) {
            System.out.println(database.port());
            while (System.in.read() != -1) {
                // until the test closes our input
            }
        }
    }
}
