package io.samtycke.sighting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.samtycke.notice.ClaimedHosts;
import io.samtycke.notice.DraftService;
import io.samtycke.notice.PublishedSite;
import io.samtycke.platform.Beacon;
import io.samtycke.platform.DatabaseFault;
import io.samtycke.platform.StoreFault;
import io.samtycke.sighting.SightingTally.Seen;
import io.samtycke.site.SiteService;

/** What pages report, kept for editors until they have classified it. */
@ApplicationScoped
class SightingService {

    private static final Logger LOG = Logger.getLogger(SightingService.class);

    private final SightingTally tally;
    private final SightingStore store;
    private final SiteService sites;
    private final DraftService drafts;
    private final ObjectReader requests;
    private final Validator validator;
    private final Clock clock;

    SightingService(SightingTally tally, SightingStore store, SiteService sites, DraftService drafts,
            ObjectMapper json, Validator validator, Clock clock) {
        this.tally = tally;
        this.store = store;
        this.sites = sites;
        this.drafts = drafts;
        this.requests = json.readerFor(SightingRequest.class);
        this.validator = validator;
        this.clock = clock;
    }

    /** Takes a report without touching the database. @param origin of the page, or null when no browser sent it */
    void report(PublishedSite site, String origin, byte[] body) {
        site.refuseForeignPage(origin);
        SightingRequest report = Beacon.read(requests, body, "a report");
        Set<ConstraintViolation<SightingRequest>> violations = validator.validate(report);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        // one report counts a host once
        Set<String> hosts = new HashSet<>(report.hosts());
        hosts.removeIf(site.claimed()::contain);
        tally.add(site.id(), hosts, report.late());
    }

    /** The most recent first; what the draft claims by now is left out. */
    SightingsView list(String site, String cursor, int limit) {
        SightingCursor after = SightingCursor.of(cursor);
        long siteId = sites.get(site).id();
        ClaimedHosts claimed = drafts.claimedHosts(site);
        flush();
        // there are few enough to sort and filter here
        List<SightingView> found = store.hosts(siteId).stream()
                .filter(Predicate.not(sighting -> claimed.contain(sighting.host())))
                .sorted(Comparator.comparing(SightingCursor::at))
                .filter(sighting -> after == null || after.compareTo(SightingCursor.at(sighting)) < 0)
                .limit(limit + 1L)
                .toList();
        String next = found.size() > limit ? SightingCursor.at(found.get(limit - 1)).text() : null;
        return new SightingsView(found.stream().limit(limit).toList(), next, store.late(siteId).orElse(null));
    }

    void clear(String site) {
        empty(sites.get(site).id());
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void storeReports() {
        try {
            flush();
        } catch (RuntimeException e) {
            if (!DatabaseFault.isAway(e)) {
                throw e;
            }
            LOG.debug("The database is away; reports wait");
        }
    }

    void stop(@Observes ShutdownEvent event) {
        storeReports();
    }

    private synchronized void empty(long siteId) {
        tally.forget(siteId);
        store.clear(siteId);
    }

    /** One at a time: who reads afterwards also reads what another thread was about to store. */
    private synchronized void flush() {
        Map<Long, Seen> taken = tally.take();
        if (taken.isEmpty()) {
            return;
        }
        try {
            store.add(taken, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        } catch (StoreFault e) {
            if (DatabaseFault.isAway(e)) {
                tally.giveBack(taken);
            }
            throw e;
        }
    }
}
