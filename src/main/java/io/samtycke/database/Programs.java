package io.samtycke.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jboss.logging.Logger;

/** PostgreSQL's unpacked programs, and how to run one. */
final class Programs {

    private static final Logger LOG = Logger.getLogger(Programs.class);

    /** To PostgreSQL a root without a mapping into its user namespace is "nobody", who still owns root's files. */
    private static final List<String> LEAVE_ROOT = List.of("unshare", "--user");

    private static final Pattern MAJOR_VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    private final Path home;
    private final DataDirectory directory;

    Programs(Path home, DataDirectory directory) throws DatabaseUnavailable {
        this.home = home;
        this.directory = directory;
        if (directory.asRoot() && !rootCanBeLeft()) {
            throw new DatabaseUnavailable("PostgreSQL refuses to run as root, and this machine does not let root run"
                    + " it in a user namespace (unshare --user): start Samtycke as a normal user who owns "
                    + directory.root() + ".");
        }
    }

    /** Runs a program to its end, its words appended to the log; returns its exit code. */
    int run(String input, String program, String... arguments) throws DatabaseUnavailable {
        return run(Redirect.appendTo(directory.log().file().toFile()), input, program, arguments);
    }

    /** Runs a program that may leave a server behind: on Windows the server would keep the inherited log open. */
    int runSilently(String program, String... arguments) throws DatabaseUnavailable {
        return run(Redirect.DISCARD, "", program, arguments);
    }

    private int run(Redirect output, String input, String program, String... arguments) throws DatabaseUnavailable {
        List<String> command = new ArrayList<>(directory.asRoot() ? LEAVE_ROOT : List.of());
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            return finish(command, output, input);
        } catch (IOException e) {
            throw cannotRun(e.getMessage(), e);
        }
    }

    private DatabaseUnavailable cannotRun(String why, IOException cause) {
        return new DatabaseUnavailable("PostgreSQL's programs in " + home + " cannot be run (" + why
                + "): they need glibc, a disk mounted without noexec and, when root starts them, folders that anyone may"
                + " enter. If they ran before, delete that folder and start again; else let SAMTYCKE_DB_URL point to a"
                + " PostgreSQL server.", cause);
    }

    private int finish(List<String> command, Redirect output, String input) throws IOException, DatabaseUnavailable {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        // PGDATA, PGPORT, PGOPTIONS and the like, set for the user's own PostgreSQL, must not steer ours
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        try {
            feed(process, input);
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("The database was interrupted while it started or stopped: start again.", e);
        }
    }

    private static void feed(Process process, String input) {
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It ended before it had read all: its exit code and the log tell why
            LOG.debug("Input not read", e);
        }
    }

    private boolean rootCanBeLeft() throws DatabaseUnavailable {
        try {
            return finish(List.of("unshare", "--user", "true"), Redirect.DISCARD, "") == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** As {@code PG_VERSION} in a cluster has it. */
    String majorVersion() throws IOException, DatabaseUnavailable {
        long mark = directory.log().size();
        int exit = run("", "postgres", "--version");
        String words = directory.log().since(mark);
        Matcher version = MAJOR_VERSION.matcher(words);
        if (exit != 0 || !version.find()) {
            throw cannotRun(words.strip(), null);
        }
        return version.group(1);
    }
}
