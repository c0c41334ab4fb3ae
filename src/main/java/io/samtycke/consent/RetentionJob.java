package io.samtycke.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.samtycke.platform.StoreFault;
import io.samtycke.site.SiteService;
import io.samtycke.site.StoredSite;

/**
 * Erases records whose site keeps them no longer (GDPR art. 5(1)(e)), a few at a time. The notices that were shown stay:
 * they say nothing about anybody.
 */
@ApplicationScoped
class RetentionJob {

    private static final Logger LOG = Logger.getLogger(RetentionJob.class);
    /** Few enough that a decision never waits for their locks. */
    private static final int AT_ONCE = 500;

    private final SiteService sites;
    private final ErasureStore erasures;
    private final Clock clock;

    RetentionJob(SiteService sites, ErasureStore erasures, Clock clock) {
        this.sites = sites;
        this.erasures = erasures;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void eraseWhatIsOver() {
        try {
            sites.ever().forEach(this::eraseWhatIsOver);
        } catch (StoreFault e) {
            LOG.warnf("Records whose time is over wait for the database: %s", e.getMessage());
        }
    }

    /** @return how many records there were */
    int eraseWhatIsOver(StoredSite site) {
        int months = site.site().retentionMonths();
        Instant before = clock.instant().atZone(ZoneOffset.UTC).minusMonths(months).toInstant();
        int all = 0;
        int erased;
        do {
            erased = erasures.eraseReceivedBefore(site.id(), site.key(), before, months, AT_ONCE);
            all += erased;
        } while (erased == AT_ONCE);
        if (all > 0) {
            LOG.infof("%d records of %s were older than %d months and are erased", all, site.key(), months);
        }
        return all;
    }
}
