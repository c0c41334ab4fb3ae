package io.samtycke.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The right to run the database of one data directory: held by one process, and released by its death at the latest. */
final class DirectoryLock implements AutoCloseable {

    /** POSIX drops a process's lock when it closes any descriptor of the file: so never open one that is held here. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Empty when this process or another one holds the lock. */
    static Optional<DirectoryLock> tryAcquire(Path file) throws DatabaseUnavailable {
        if (!HELD_HERE.add(file)) {
            return Optional.empty();
        }
        Optional<DirectoryLock> lock = Optional.empty();
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                lock = Optional.of(new DirectoryLock(file, channel));
            } else {
                channel.close();
            }
            return lock;
        } catch (IOException e) {
            throw new DatabaseUnavailable(file + " cannot be locked (" + DatabaseUnavailable.reason(e)
                    + "): choose a data directory on a local disk with samtycke.data-dir.", e);
        } finally {
            if (lock.isEmpty()) {
                HELD_HERE.remove(file);
            }
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The lock " + file + " could not be released", e);
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
