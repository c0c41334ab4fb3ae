package io.samtycke.log;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.samtycke.platform.StoreFault;

/** Advances the log at its pace, for as long as the server runs. Decisions never wait for it. */
@ApplicationScoped
class LogJob {

    private static final Logger LOG = Logger.getLogger(LogJob.class);

    private final TransparencyLog log;
    private final LogConfig config;
    private final boolean serving;
    private final CountDownLatch closing = new CountDownLatch(1);
    private Thread thread;

    /** @param serving false in a command, which does its own work only */
    LogJob(TransparencyLog log, LogConfig config,
            @ConfigProperty(name = "quarkus.scheduler.enabled", defaultValue = "true") boolean serving) {
        this.log = log;
        this.config = config;
        this.serving = serving;
    }

    void start(@Observes StartupEvent event) {
        if (serving) {
            thread = new Thread(this::run, "log-integrator");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** What is left in the queue is there at the next start. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        closing.countDown();
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        }
    }

    private void run() {
        try {
            do {
                advance();
            } while (!closing.await(pause(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void advance() {
        try {
            log.advance();
        } catch (StoreFault e) {
            LOG.debugf("The log waits for the database: %s", e.getMessage());
        } catch (LogDamaged e) {
            log.stopped(e.getMessage());
        } catch (IOException | RuntimeException e) {
            // a file that cannot be written, a key that cannot be read, or our fault: once a second, said once
            log.stopped("The log cannot be advanced: " + e);
        }
    }

    /** Not quite evenly, so that replicas do not meet at the row for ever. */
    private long pause() {
        long pace = config.pace().toMillis();
        return ThreadLocalRandom.current().nextLong(pace * 8 / 10, pace * 12 / 10 + 1);
    }
}
