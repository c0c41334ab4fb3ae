package io.samtycke.log;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Does something again and again in a thread of its own, until it is closed. */
final class Pulse implements AutoCloseable {

    private static final Duration FINISHING = Duration.ofSeconds(5);

    private final CountDownLatch closing = new CountDownLatch(1);
    private final Duration pace;
    private final Thread thread;

    /** @param beat throws nothing: it would be the last one */
    Pulse(String name, Duration pace, Runnable beat) {
        this.pace = pace;
        thread = new Thread(() -> run(beat), name);
        thread.setDaemon(true);
        thread.start();
    }

    private void run(Runnable beat) {
        try {
            do {
                beat.run();
            } while (!closing.await(pause(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Not quite evenly, so that replicas do not meet for ever. */
    private long pause() {
        return ThreadLocalRandom.current().nextLong(pace.toMillis() * 8 / 10, pace.toMillis() * 12 / 10 + 1);
    }

    /** The beat that is under way is the last one; does not wait for it. */
    void end() {
        closing.countDown();
    }

    /** What is being done is finished, or left alone after a while. */
    @Override
    public void close() {
        end();
        try {
            thread.join(FINISHING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
