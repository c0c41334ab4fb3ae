package io.samtycke.database;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

/** Starts the server again, on the port that clients know, when it ends without being asked to. */
final class Supervisor implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Supervisor.class);
    private static final Duration GLANCE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Postmaster postmaster;
    private final int port;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::watch, "embedded-database");

    private Supervisor(Postmaster postmaster, int port) {
        this.postmaster = postmaster;
        this.port = port;
    }

    static Supervisor watching(Postmaster postmaster, int port) {
        Supervisor supervisor = new Supervisor(postmaster, port);
        supervisor.thread.setDaemon(true);
        supervisor.thread.start();
        return supervisor;
    }

    private void watch() {
        Duration pause = GLANCE;
        try {
            while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = postmaster.isRunning() || restart() ? GLANCE : shorter(pause.multipliedBy(2), LONGEST_PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean restart() {
        LOG.warnf("The embedded PostgreSQL ended by itself; starting it again on port %d", port);
        try {
            postmaster.start(port);
            LOG.infof("The embedded PostgreSQL is back on port %d", port);
            return true;
        } catch (DatabaseUnavailable e) {
            LOG.error(e.getMessage());
            return false;
        }
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    /** Returns when no restart is under way and none will begin. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
