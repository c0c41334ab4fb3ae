package io.samtycke.log;

import java.io.IOException;

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
    private Pulse pulse;

    /** @param serving false in a command, which does its own work only */
    LogJob(TransparencyLog log, LogConfig config,
            @ConfigProperty(name = "quarkus.scheduler.enabled", defaultValue = "true") boolean serving) {
        this.log = log;
        this.config = config;
        this.serving = serving;
    }

    void start(@Observes StartupEvent event) {
        if (serving) {
            pulse = new Pulse("log-integrator", config.pace(), this::advance);
        }
    }

    /** What is left in the queue is there at the next start. */
    void stop(@Observes ShutdownEvent event) {
        if (pulse != null) {
            pulse.close();
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
}
