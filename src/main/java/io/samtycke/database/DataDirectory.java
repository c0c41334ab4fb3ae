package io.samtycke.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The data directory and what lies where in it.
 *
 * @param root its real, absolute path
 * @param owner of the files that this process makes there
 * @param asRoot whether that is the user root, as whom PostgreSQL refuses to run
 */
record DataDirectory(Path root, UserPrincipal owner, boolean asRoot) {

    /** pg_ctl hands the path to a shell between double quotes. Java puts ? for letters that the locale has not. */
    private static final Pattern UNUSABLE = Pattern.compile("[\"$`%?\\p{Cntrl}]");

    /** Creates the directory when it is missing (mode 0700; an existing one keeps its mode) and tries it by writing. */
    static DataDirectory prepare(Path path) throws DatabaseUnavailable {
        requirePlainName(path.toAbsolutePath());
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw unusable(path, "it is a file", null);
        }
        try {
            if (!Files.exists(path)) {
                Files.createDirectories(path, Disk.mode(path, "rwx------"));
            }
            Path root = path.toRealPath();
            requirePlainName(root);
            Path trial = Files.createTempFile(root, "trial", null);
            try {
                boolean asRoot = Disk.isPosix(trial) && Files.getAttribute(trial, "unix:uid").equals(0);
                return new DataDirectory(root, Files.getOwner(trial), asRoot);
            } finally {
                Files.delete(trial);
            }
        } catch (IOException e) {
            throw unusable(path, "user " + System.getProperty("user.name") + " cannot write to it: "
                    + DatabaseUnavailable.reason(e), e);
        }
    }

    private static void requirePlainName(Path path) throws DatabaseUnavailable {
        if (UNUSABLE.matcher(path.toString()).find()) {
            throw unusable(path, "its name holds one of \" $ ` % ?, or letters that need LC_ALL=C.UTF-8", null);
        }
    }

    /** PostgreSQL accepts files of its own user only; and what root unpacks here, that user could not replace. */
    void requireOwnCluster() throws DatabaseUnavailable {
        try {
            if (Files.exists(cluster()) && !Files.getOwner(cluster()).equals(owner)) {
                throw new DatabaseUnavailable(
                        "The database in " + cluster() + " belongs to another user: start Samtycke"
                                + " as " + Files.getOwner(cluster()).getName() + ", not as " + owner.getName() + ".");
            }
        } catch (IOException e) {
            throw unusable(root, DatabaseUnavailable.reason(e), e);
        }
    }

    private static DatabaseUnavailable unusable(Path path, String why, IOException cause) {
        return new DatabaseUnavailable("The data directory " + path.toAbsolutePath() + " cannot be used (" + why
                + "): mend that, or choose another one with samtycke.data-dir.", cause);
    }

    /** Every living process of this directory's database. */
    Stream<ProcessHandle> processes() {
        return ProcessHandle.allProcesses().filter(this::runs);
    }

    /**
     * Whether a process runs one of this directory's own programs. False for a zombie: it has no command, and a container
     * without an init process never buries it.
     */
    boolean runs(ProcessHandle process) {
        String prefix = programs() + File.separator;
        return process.info().command().filter(command -> command.startsWith(prefix)).isPresent();
    }

    /** Holds one folder of unpacked programs. */
    Path programs() {
        return root.resolve("postgres");
    }

    Path cluster() {
        return root.resolve("db");
    }

    Path passwordFile() {
        return root.resolve("db.password");
    }

    Path appPasswordFile() {
        return root.resolve("db.app-password");
    }

    ServerLog log() {
        return new ServerLog(root.resolve("postgres.log"));
    }

    Path lockFile() {
        return root.resolve("lock");
    }
}
