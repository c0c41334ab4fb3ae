package io.samtycke.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.samtycke.platform.Examination;
import io.samtycke.platform.InstallationConfig;

/** Whether the log could be signed on: its key, and what was signed before. */
@ApplicationScoped
class LogExamination implements Examination {

    private static final String KEY = "log key";
    private static final String LOG = "log";
    private static final Set<PosixFilePermission> OTHERS = Set.of(PosixFilePermission.GROUP_READ,
            PosixFilePermission.OTHERS_READ, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private final TreeReader reader;
    private final LogConfig config;
    private final InstallationConfig installation;

    LogExamination(TreeReader reader, LogConfig config, InstallationConfig installation) {
        this.reader = reader;
        this.config = config;
        this.installation = installation;
    }

    @Override
    public List<Result> examine() {
        Optional<String> origin = reader.origin(TransparencyLog.LOG);
        if (origin.isEmpty()) {
            return List.of(Result.advice(LOG, "It is founded when a server starts for the first time."));
        }
        List<Result> found = new ArrayList<>();
        found.add(key(config.keyFile().orElse(installation.dataDir().resolve("log.key")), origin.get()));
        found.add(signed(origin.get()));
        reader.figures(TransparencyLog.LOG)
                .filter(figures -> figures.waiting() > 0)
                .ifPresent(figures -> found.add(Result.advice("log queue", figures.waiting() + " entries wait to become"
                        + " leaves, which takes a second or two while a server runs.")));
        return found;
    }

    private static Result key(Path file, String origin) {
        try {
            if (!Files.exists(file)) {
                return Result.trouble(KEY, "It is missing: put " + file + " back, or nothing is signed.");
            }
            if (!LogKeys.read(file).origin().equals(origin)) {
                return Result.trouble(KEY, file + " is the key of another log than " + origin + ".");
            }
            if (Files.getFileStore(file).supportsFileAttributeView("posix")
                    && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
                return Result.trouble(KEY, "Others on this machine can read or change " + file + ": chmod 600.");
            }
            return Result.well(KEY, file + " signs for " + origin + "; keep a copy of it elsewhere.");
        } catch (IOException | IllegalArgumentException e) {
            return Result.trouble(KEY, file + " cannot be read: " + e.getMessage());
        }
    }

    private Result signed(String origin) {
        TreeHead head = reader.head(TransparencyLog.LOG).orElse(TreeHead.EMPTY);
        try {
            return new HighWater(config.signedFile().orElse(installation.dataDir().resolve("log.signed"))).read()
                    .flatMap(before -> Publication.objection(before, head, reader.tiles(TransparencyLog.LOG)))
                    .map(why -> Result.trouble(LOG, why))
                    .orElseGet(() -> Result.well(LOG, origin + " has " + head.size()
                            + " entries, which contain all that was signed before."));
        } catch (IOException | IllegalArgumentException e) {
            return Result.trouble(LOG, "What was signed last cannot be read: " + e.getMessage());
        }
    }
}
