package io.samtycke.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.jboss.logging.Logger;

/** A running PostgreSQL server in a data directory: durable, on 127.0.0.1 only, behind a password. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final Duration PATIENCE_WITH_ANOTHER = Duration.ofSeconds(15);

    private final Credentials credentials;
    private final AtomicReference<OwnServer> server;

    private EmbeddedDatabase(Credentials credentials, OwnServer serverToStop) {
        this.credentials = credentials;
        this.server = new AtomicReference<>(serverToStop);
    }

    /**
     * Starts the database of the directory, which is created when missing, and keeps it running until {@link #close}. A
     * server that outlived a killed process is stopped first.
     *
     * @throws DatabaseUnavailable also when another process runs it
     */
    public static EmbeddedDatabase open(Path dataDir) throws DatabaseUnavailable {
        DataDirectory directory = DataDirectory.prepare(dataDir);
        return start(directory)
                .orElseThrow(() -> new DatabaseUnavailable("Another Samtycke is running on the data directory "
                        + directory.root() + ": stop it, or choose another one with samtycke.data-dir."));
    }

    /** As {@link #open}, but joins the server that another process runs on the directory; closing then leaves it running. */
    public static EmbeddedDatabase attachOrOpen(Path dataDir) throws DatabaseUnavailable {
        DataDirectory directory = DataDirectory.prepare(dataDir);
        long deadline = System.nanoTime() + PATIENCE_WITH_ANOTHER.toNanos();
        do {
            Optional<EmbeddedDatabase> database = start(directory);
            if (database.isEmpty()) {
                database = attach(directory);
            }
            if (database.isPresent()) {
                return database.get();
            }
            Pause.briefly();
        } while (System.nanoTime() < deadline);
        throw new DatabaseUnavailable("Another Samtycke holds the data directory " + directory.root()
                + ", but its database does not answer: try again in a moment.");
    }

    /** Empty when another process holds the directory. */
    private static Optional<EmbeddedDatabase> start(DataDirectory directory) throws DatabaseUnavailable {
        Optional<DirectoryLock> lock = DirectoryLock.tryAcquire(directory.lockFile());
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        OwnServer server = OwnServer.start(directory, lock.get());
        return Optional.of(new EmbeddedDatabase(server.credentials(), server));
    }

    /** Empty when the server is starting, stopping or being restarted. */
    private static Optional<EmbeddedDatabase> attach(DataDirectory directory) throws DatabaseUnavailable {
        try {
            Optional<PidFile> running = PidFile.read(directory.cluster())
                    .filter(file -> file.ready() && file.process().isPresent());
            if (running.isEmpty()) {
                return Optional.empty();
            }
            Credentials credentials = Credentials.read(running.get().port(), directory);
            credentials.verify(directory);
            return Optional.of(new EmbeddedDatabase(credentials, null));
        } catch (IOException e) {
            throw new DatabaseUnavailable("The database running in " + directory.root() + " cannot be joined ("
                    + DatabaseUnavailable.reason(e) + "): act as the user who started it.", e);
        }
    }

    /** Holds no user name and no password. */
    public String jdbcUrl() {
        return credentials.jdbcUrl();
    }

    /** The owner of the database, no superuser: changes the schema. */
    public String user() {
        return Cluster.ROLE;
    }

    public String password() {
        return credentials.password();
    }

    /** The role that serves: writes records, and can neither change nor delete them. */
    public String appUser() {
        return Cluster.APP_ROLE;
    }

    public String appPassword() {
        return credentials.appPassword();
    }

    /** On 127.0.0.1; the same until {@link #close}, another one after the next start. */
    public int port() {
        return credentials.port();
    }

    /** Ends all sessions and stops the server, unless it was only joined. */
    @Override
    public void close() {
        OwnServer own = server.getAndSet(null);
        try {
            if (own != null) {
                own.close();
            }
        } catch (DatabaseUnavailable e) {
            LOG.warn("The embedded PostgreSQL was not stopped in order; the next start will end it: " + e.getMessage());
        }
    }
}
