package io.samtycke.database;

import java.io.IOException;
import java.nio.file.Path;

/** The server that this process started, watches and stops, and its exclusive hold on the data directory. */
final class OwnServer implements AutoCloseable {

    private static final int PORTS_TO_TRY = 3;

    private final DirectoryLock lock;
    private final Postmaster postmaster;
    private final Credentials credentials;
    private final Supervisor supervisor;

    private OwnServer(DirectoryLock lock, Postmaster postmaster, Credentials credentials) {
        this.lock = lock;
        this.postmaster = postmaster;
        this.credentials = credentials;
        this.supervisor = Supervisor.watching(postmaster, credentials.port());
    }

    /** Takes the lock over, and releases it when there is no server. */
    static OwnServer start(DataDirectory directory, DirectoryLock lock) throws DatabaseUnavailable {
        try {
            directory.requireOwnCluster();
            Binaries binaries = Binaries.of(System.getProperty("os.name"), System.getProperty("os.arch"));
            Path home = binaries.unpackInto(directory.programs());
            Programs programs = new Programs(home, directory);
            Postmaster postmaster = new Postmaster(programs, directory);
            postmaster.evict();
            Binaries.deleteAllBut(home);
            new Cluster(directory, programs).prepare();
            Credentials credentials = started(postmaster, directory);
            verifyOrStop(credentials, directory, postmaster);
            return new OwnServer(lock, postmaster, credentials);
        } catch (Throwable e) {
            lock.close();
            throw e;
        }
    }

    private static Credentials started(Postmaster postmaster, DataDirectory directory) throws DatabaseUnavailable {
        int port = startOnFreePort(postmaster);
        try {
            return Credentials.read(port, directory);
        } catch (IOException e) {
            postmaster.stop();
            throw new DatabaseUnavailable("The passwords in " + directory.root() + " cannot be read ("
                    + DatabaseUnavailable.reason(e) + "): mend that and start again.", e);
        }
    }

    /** Another program may take the port between the look and the start. */
    private static int startOnFreePort(Postmaster postmaster) throws DatabaseUnavailable {
        for (int attempt = 1;; attempt++) {
            int port = Ports.anyFree();
            try {
                postmaster.start(port);
                return port;
            } catch (DatabaseUnavailable e) {
                if (attempt == PORTS_TO_TRY || Ports.isFree(port)) {
                    throw e;
                }
            }
        }
    }

    private static void verifyOrStop(Credentials credentials, DataDirectory directory, Postmaster postmaster)
            throws DatabaseUnavailable {
        try {
            credentials.verify(directory);
        } catch (Throwable e) {
            postmaster.stop();
            throw e;
        }
    }

    Credentials credentials() {
        return credentials;
    }

    @Override
    public void close() throws DatabaseUnavailable {
        try (lock) {
            supervisor.close();
            postmaster.stop();
        }
    }
}
