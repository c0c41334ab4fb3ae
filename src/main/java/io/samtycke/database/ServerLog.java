package io.samtycke.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What PostgreSQL's programs and the server itself say: {@code postgres.log}, and the one before it. */
record ServerLog(Path file) {

    private static final long BYTES_TO_ROTATE = 1_000_000;
    private static final int LINES_FOR_A_PERSON = 8;

    /** Puts a large log aside and creates a missing one, for its owner only. Nothing may be writing to it. */
    void prepare() throws IOException {
        if (Files.exists(file) && size() > BYTES_TO_ROTATE) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(file)) {
            Files.createFile(file, Disk.mode(file, "rw-------"));
        }
    }

    long size() throws IOException {
        return Files.size(file);
    }

    /** The last of the lines that were added since the log had the given size. */
    String since(long size) throws IOException {
        try (var in = Files.newInputStream(file)) {
            in.skipNBytes(size);
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            return String.join("\n  ", lines.subList(Math.max(0, lines.size() - LINES_FOR_A_PERSON), lines.size()));
        }
    }
}
