package io.samtycke.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import io.samtycke.log.note.Checkpoint;
import io.samtycke.platform.OwnFile;

/**
 * The largest tree of a log that was ever signed here or was about to be, remembered outside the database: a database
 * that was put back to an older state must not make us sign another tree of the same size. The file is a checkpoint's
 * text.
 */
public final class HighWater {

    private final Path file;

    public HighWater(Path file) {
        this.file = file;
    }

    /** Empty before anything was signed. */
    public Optional<Checkpoint> read() throws IOException {
        return Files.exists(file)
                ? Optional.of(Checkpoint.parse(Files.readString(file)).orThrow())
                : Optional.empty();
    }

    /** On disk before this returns, and so before anything is signed. */
    public void advance(Checkpoint checkpoint) throws IOException {
        OwnFile.write(file, checkpoint.text());
    }
}
