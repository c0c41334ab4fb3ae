package io.samtycke.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The server process of one cluster. pg_ctl puts it into a session of its own, so that Ctrl-C at the terminal lets Samtycke
 * drain before the database stops.
 */
final class Postmaster {

    /** Recovery after a crash may take long on a slow disk; pg_ctl returns as soon as the server answers or has given up. */
    private static final String START_SECONDS = "300";
    private static final String STOP_SECONDS = "60";
    private static final Pattern POSTGRES = Pattern.compile("[/\\\\]postgres[^/\\\\]*$");
    private static final Duration PATIENCE_WITH_ORPHANS = Duration.ofSeconds(10);

    private final Programs programs;
    private final DataDirectory directory;
    private volatile ProcessHandle process;

    Postmaster(Programs programs, DataDirectory directory) {
        this.programs = programs;
        this.directory = directory;
    }

    /** Starts the server and waits until it answers. */
    void start(int port) throws DatabaseUnavailable {
        try {
            evict();
            long mark = directory.log().size();
            String cluster = directory.cluster().toString();
            String log = directory.log().file().toString();
            int exit = programs.runSilently("pg_ctl", "start", "-w", "-t", START_SECONDS, "-D", cluster, "-l", log,
                    "-o", options(port));
            Optional<PidFile> pidFile = PidFile.read(directory.cluster());
            if (exit != 0 || pidFile.isEmpty()) {
                stop();
                throw new DatabaseUnavailable("PostgreSQL did not start on port " + port + ". " + log
                        + " ends with:\n  " + directory.log().since(mark));
            }
            process = pidFile.get().process().orElse(null);
        } catch (IOException e) {
            throw new DatabaseUnavailable("PostgreSQL could not be started in " + directory.root() + " ("
                    + DatabaseUnavailable.reason(e) + "): mend that and start again.", e);
        }
    }

    boolean isRunning() {
        ProcessHandle current = process;
        return current != null && current.isAlive() && directory.runs(current);
    }

    /** Ends all sessions and stops the server with a checkpoint; when that takes too long, without one. */
    void stop() throws DatabaseUnavailable {
        process = null;
        String cluster = directory.cluster().toString();
        if (directory.processes().findAny().isPresent()
                && programs.runSilently("pg_ctl", "stop", "-m", "fast", "-w", "-t", STOP_SECONDS, "-D", cluster) != 0) {
            programs.runSilently("pg_ctl", "stop", "-m", "immediate", "-w", "-t", STOP_SECONDS, "-D", cluster);
        }
    }

    /**
     * Leaves the cluster without any process: stops the server that outlived a killed Samtycke (rather than adopt it: its
     * sessions still hold the locks of the dead process, and its settings are those of another start), waits for processes
     * that outlived their server, and clears away what a recycled process id would make of an old {@code postmaster.pid}.
     */
    void evict() throws DatabaseUnavailable {
        try {
            Optional<ProcessHandle> named = PidFile.read(directory.cluster()).flatMap(PidFile::process);
            if (named.filter(directory::runs).isPresent()) {
                stop();
            } else if (named.isPresent()) {
                forget(named.get());
            }
            awaitOrphans();
            directory.log().prepare();
        } catch (IOException e) {
            throw new DatabaseUnavailable("The state of the database in " + directory.cluster() + " cannot be told ("
                    + DatabaseUnavailable.reason(e) + "): mend that and start again.", e);
        }
    }

    private void forget(ProcessHandle stranger) throws IOException, DatabaseUnavailable {
        Path file = PidFile.in(directory.cluster());
        if (stranger.info().command().filter(command -> POSTGRES.matcher(command).find()).isPresent()) {
            throw new DatabaseUnavailable("A PostgreSQL server that Samtycke did not start (process " + stranger.pid()
                    + ") may be using " + directory.cluster() + ": stop it, or delete " + file
                    + " if that process serves another directory.");
        }
        Files.delete(file);
    }

    /** Processes without a server notice within moments and end by themselves; killing them loses nothing committed. */
    private void awaitOrphans() throws DatabaseUnavailable {
        long deadline = System.nanoTime() + PATIENCE_WITH_ORPHANS.toNanos();
        for (List<ProcessHandle> left; !(left = directory.processes().toList()).isEmpty();) {
            if (System.nanoTime() > deadline) {
                left.forEach(ProcessHandle::destroyForcibly);
            }
            Pause.briefly();
        }
    }

    /** Given on the command line, which beats the configuration file and ALTER SYSTEM. */
    private static String options(int port) {
        return "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories="
                + " -c fsync=on -c synchronous_commit=on -c full_page_writes=on";
    }
}
