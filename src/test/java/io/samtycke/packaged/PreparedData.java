package io.samtycke.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;

import io.samtycke.database.EmbeddedDatabase;

/** A data directory with an empty database: made once, for that takes seconds, and copied for each test. */
final class PreparedData {

    private static Path prepared;

    private PreparedData() {
    }

    static synchronized Path copyTo(Path target) throws Exception {
        if (prepared == null) {
            prepared = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "PreparedData-");
            Runtime.getRuntime().addShutdownHook(new Thread(PreparedData::delete));
            EmbeddedDatabase.open(prepared).close();
        }
        try (var paths = Files.walk(prepared)) {
            for (Path path : paths.toList()) {
                Files.copy(path, target.resolve(prepared.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
        return target;
    }

    private static void delete() {
        try (var paths = Files.walk(prepared)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
