package io.samtycke.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
        return Folder.copy(prepared, target);
    }

    private static void delete() {
        try {
            Folder.delete(prepared);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
