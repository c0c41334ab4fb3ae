package io.samtycke.log.check;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.samtycke.log.tile.LogResource;

/** Asks for the next files while one is being looked at: a log on the other side of the world answers slowly. */
final class ReadAhead implements LogSource, AutoCloseable {

    /** Files asked for at once: many for one reader, few for a server. */
    static final int FILES = 8;

    private final LogSource source;
    private final Iterator<LogResource> order;
    private final Deque<Asked> asked = new ArrayDeque<>();
    private final ExecutorService readers = Executors.newFixedThreadPool(FILES, task -> {
        Thread thread = new Thread(task, "read-ahead");
        thread.setDaemon(true);
        return thread;
    });

    /** @param order in which the files will be asked for; others are read when they are */
    ReadAhead(LogSource source, Iterator<LogResource> order) {
        this.source = source;
        this.order = order;
    }

    @Override
    public Optional<byte[]> read(String path, int atMost) throws IOException {
        while (asked.size() < FILES && order.hasNext()) {
            LogResource file = order.next();
            asked.addLast(new Asked(file.path(),
                    readers.submit(() -> source.read(file.path(), CheckedFiles.longest(file)))));
        }
        if (asked.isEmpty() || !asked.peekFirst().path.equals(path)) {
            return source.read(path, atMost);
        }
        try {
            return asked.removeFirst().content.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The check was interrupted.", e);
        }
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }

    private record Asked(String path, Future<Optional<byte[]>> content) {}
}
