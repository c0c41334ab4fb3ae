package io.samtycke.log.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A copy of a log, the paths as files. */
public record LogInFolder(Path folder) implements LogSource {

    @Override
    public Optional<byte[]> read(String path, int atMost) throws IOException {
        Path file = folder.resolve(path);
        try (InputStream content = Files.newInputStream(file)) {
            return Optional.of(content.readNBytes(atMost));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IOException(file + " cannot be read (" + e.getMessage() + ").", e);
        }
    }
}
