package io.samtycke.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The archive of PostgreSQL's programs on the class path, one per platform. It names no version, so it is unpacked into a
 * folder named after its digest: another build of Samtycke finds its own programs there, or none.
 */
record Binaries(URL archive) {

    /** The archives grow four- to sevenfold; a new cluster and its write-ahead log take about 100 MB. */
    private static final int GROWTH = 8;
    private static final long CLUSTER_BYTES = 100_000_000;

    /** The archive for a machine, given Java's {@code os.name} and {@code os.arch}. */
    static Binaries of(String osName, String osArch) throws DatabaseUnavailable {
        String os = osName.toLowerCase(Locale.ROOT).split(" ")[0].replace("mac", "darwin");
        String arch = osArch.replace("aarch64", "arm_64").replace("amd64", "x86_64");
        URL archive = Binaries.class.getResource("/postgres-" + os + "-" + arch + ".txz");
        if (archive == null) {
            throw new DatabaseUnavailable("This build of Samtycke brings no PostgreSQL for " + os + " on " + arch
                    + ": build it on such a machine, or let SAMTYCKE_DB_URL point to a PostgreSQL server.");
        }
        return new Binaries(archive);
    }

    /** Returns the folder with {@code bin}, {@code lib} and {@code share}; a kill on the way leaves no half of it. */
    Path unpackInto(Path programs) throws DatabaseUnavailable {
        if (Files.isSymbolicLink(programs)) {
            // DataDirectory.runs tells the servers of two data directories apart by the path of their programs
            throw new DatabaseUnavailable(
                    programs + " is a link, and every data directory needs its own copy: delete it.");
        }
        try {
            Files.createDirectories(programs);
            Digest digest = digest();
            Path home = programs.resolve(digest.name());
            if (!Files.exists(home)) {
                requireSpace(programs, GROWTH * digest.bytes() + CLUSTER_BYTES);
                Path draft = programs.resolve("new");
                Disk.deleteTree(draft);
                extractInto(draft);
                Disk.rename(draft, home);
            }
            return home;
        } catch (IOException e) {
            throw new DatabaseUnavailable("PostgreSQL could not be unpacked into " + programs + " ("
                    + DatabaseUnavailable.reason(e) + "): mend that and start again.", e);
        }
    }

    /** Deletes what earlier builds of Samtycke unpacked beside it; nothing may be running from there. */
    static void deleteAllBut(Path home) throws DatabaseUnavailable {
        try (var siblings = Files.list(home.getParent())) {
            for (Path other : siblings.filter(path -> !path.equals(home)).toList()) {
                Disk.deleteTree(other);
            }
        } catch (IOException e) {
            throw new DatabaseUnavailable("What an earlier version left in " + home.getParent() + " cannot be deleted ("
                    + DatabaseUnavailable.reason(e) + "): delete all but " + home.getFileName() + " and start again.",
                    e);
        }
    }

    private record Digest(String name, long bytes) {}

    private Digest digest() throws IOException {
        try (var in = new DigestInputStream(archive.openStream(), MessageDigest.getInstance("SHA-256"))) {
            long bytes = in.transferTo(OutputStream.nullOutputStream());
            return new Digest(HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 6), bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void requireSpace(Path programs, long bytes) throws IOException, DatabaseUnavailable {
        long usable = Files.getFileStore(programs).getUsableSpace();
        if (usable < bytes) {
            throw new DatabaseUnavailable("The data directory " + programs.getParent() + " has room for "
                    + usable / 1_000_000 + " MB, and the database needs " + bytes / 1_000_000
                    + " MB to begin with: free some, or choose another one with samtycke.data-dir.");
        }
    }

    private void extractInto(Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream())))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null;) {
                Path path = entry.resolveIn(target);
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(tar, path);
                    boolean executable = (entry.getMode() & 0100) != 0;
                    if (executable && !path.toFile().setExecutable(true)) {
                        throw new IOException(path + " cannot be made executable");
                    }
                }
            }
        }
    }
}
