package io.samtycke.packaged;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A disk of a few megabytes under the database of a data directory. It lives in a mount namespace of its own, which needs
 * no rights where the kernel lets users make one, and ends with the processes in it.
 */
final class SmallDisk {

    private static final List<String> NAMESPACE = List.of("unshare", "--user", "--map-root-user", "--mount", "--pid",
            "--fork", "--kill-child", "--mount-proc");

    private final Path data;
    private final int megabytes;
    private Path mounted;

    /** @param data whose database is moved onto it at the start */
    SmallDisk(Path data, int megabytes) throws IOException {
        this.data = data.toAbsolutePath();
        this.megabytes = megabytes;
        Files.move(data.resolve("db"), data.resolve("db.before"));
        Files.createDirectory(data.resolve("db"));
    }

    /** Whether this machine lets us; false on macOS and Windows. */
    static boolean possible() throws InterruptedException {
        try {
            return new ProcessBuilder(command("mount -t tmpfs -o size=1m none /mnt")).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> command(String script) {
        return Stream.concat(NAMESPACE.stream(), Stream.of("sh", "-c", script)).toList();
    }

    /** To be put in front of the server's own command. */
    List<String> command() {
        List<String> command = new ArrayList<>(command("mount -t tmpfs -o mode=0700,size=" + megabytes
                + "m none \"$0/db\" && cp -a \"$0/db.before/.\" \"$0/db\" && exec \"$@\""));
        command.add(data.toString());
        return command;
    }

    /** @param unshare the process that made it, which has one child: the server */
    void of(ProcessHandle unshare) {
        long inside = unshare.children().findFirst().orElseThrow().pid();
        mounted = Path.of("/proc/" + inside + "/root" + data.resolve("db"));
    }

    /** Nothing more can be written. */
    void fill() throws IOException {
        byte[] piece = new byte[1 << 12];
        try (OutputStream ballast = Files.newOutputStream(ballast(), StandardOpenOption.CREATE,
                StandardOpenOption.APPEND)) {
            while (true) {
                ballast.write(piece);
            }
        } catch (IOException full) {
            if (Files.getFileStore(mounted).getUsableSpace() >= piece.length) {
                throw full;
            }
        }
    }

    void makeRoom() {
        try {
            Files.delete(ballast());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path ballast() {
        return mounted.resolve("ballast");
    }
}
