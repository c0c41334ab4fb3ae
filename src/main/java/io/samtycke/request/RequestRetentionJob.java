package io.samtycke.request;

import java.time.Clock;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.samtycke.platform.DatabaseFault;

/** Forgets requests some time after they were closed (GDPR art. 5(1)(e)); that there were some is in the log. */
@ApplicationScoped
class RequestRetentionJob {

    private static final Logger LOG = Logger.getLogger(RequestRetentionJob.class);

    private final RequestService requests;
    private final RequestConfig config;
    private final Clock clock;

    RequestRetentionJob(RequestService requests, RequestConfig config, Clock clock) {
        this.requests = requests;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetWhatIsOver() {
        try {
            requests.forgetClosedBefore(clock.instant()
                    .atZone(ZoneOffset.UTC)
                    .minusMonths(config.retentionMonths())
                    .toInstant());
        } catch (RuntimeException e) {
            if (!DatabaseFault.isAway(e)) {
                throw e;
            }
            LOG.debug("Closed requests are forgotten when the database is back");
        }
    }
}
