package io.samtycke.statistics;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.samtycke.platform.StoreFault;

/** Folds what the intake has counted into the tallies, and lets go of old hours. */
@ApplicationScoped
class TallyJob {

    private static final Logger LOG = Logger.getLogger(TallyJob.class);
    /** How long the hours of a day are told apart. */
    static final Duration HOURS_KEPT = Duration.ofDays(35);

    private final TallyStore tallies;
    private final Clock clock;

    TallyJob(TallyStore tallies, Clock clock) {
        this.tallies = tallies;
        this.clock = clock;
    }

    @Scheduled(every = "10s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void fold() {
        try {
            tallies.fold();
        } catch (StoreFault e) {
            LOG.debugf("Counted decisions wait to be folded: %s", e.getMessage());
        }
    }

    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetHours() {
        try {
            tallies.forgetHoursBefore(clock.instant().minus(HOURS_KEPT));
        } catch (StoreFault e) {
            LOG.debugf("Old hours are let go of later: %s", e.getMessage());
        }
    }
}
