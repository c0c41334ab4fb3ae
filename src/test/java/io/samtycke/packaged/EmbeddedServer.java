package io.samtycke.packaged;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The PostgreSQL server of a data directory as its operator sees it from outside. */
record EmbeddedServer(Path dataDir) {

    /** The first line of its lock file names the process, the fourth the port. */
    ProcessHandle postmaster() throws IOException {
        return ProcessHandle.of(Long.parseLong(lockFile().get(0).strip())).orElseThrow();
    }

    int port() throws IOException {
        return Integer.parseInt(lockFile().get(3).strip());
    }

    private List<String> lockFile() throws IOException {
        return Files.readAllLines(dataDir.resolve("db/postmaster.pid"));
    }

    /** SIGSTOP for all its processes, the one that starts others first; returns whom to let go on. */
    List<ProcessHandle> pause() throws Exception {
        Signals.pause(List.of(postmaster()));
        List<ProcessHandle> all = processes();
        Signals.pause(all);
        return all;
    }

    /** Zombies do not count: they have no command. */
    List<ProcessHandle> processes() {
        String programs = dataDir.toAbsolutePath().resolve("postgres") + File.separator;
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().filter(it -> it.startsWith(programs)).isPresent())
                .toList();
    }
}
