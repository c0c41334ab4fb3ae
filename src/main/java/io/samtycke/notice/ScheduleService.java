package io.samtycke.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import io.samtycke.platform.Act;
import io.samtycke.platform.Page;
import io.samtycke.platform.ProblemException;
import io.samtycke.site.SiteService;
import io.samtycke.site.StoredSite;

/** Publishing at a set time: the draft as it is then, if the linter lets it. */
@ApplicationScoped
public class ScheduleService {

    private static final int LONGEST_FAILURE = 4000;

    private final ScheduleRepository schedules;
    private final VersionService versions;
    private final SiteService sites;
    private final Clock clock;
    private final Event<Act> acts;

    ScheduleService(ScheduleRepository schedules, VersionService versions, SiteService sites, Clock clock,
            Event<Act> acts) {
        this.schedules = schedules;
        this.versions = versions;
        this.sites = sites;
        this.clock = clock;
        this.acts = acts;
    }

    /** Refuses at once what would be refused now. */
    @Transactional
    public ScheduledView add(String site, PublishRequest request, String author) {
        StoredSite stored = versions.refuseUnpublishable(site, request);
        ScheduleRow row = new ScheduleRow();
        row.id = UUID.randomUUID();
        row.siteId = stored.id();
        row.publishAt = request.publishAt().truncatedTo(ChronoUnit.MICROS);
        row.author = author;
        row.comment = request.comment();
        row.material = request.material();
        row.reason = request.reason();
        row.createdAt = now();
        schedules.persist(row);
        acts.fire(new Act("publish.schedule", author, stored.id(),
                Map.of("site", site, "id", row.id.toString(), "publishAt", row.publishAt.toString())));
        return ScheduledView.of(site, row);
    }

    /** What waits and what failed, by time. */
    @Transactional
    public Page<ScheduledView> list(String site) {
        return Page.whole(schedules.of(sites.get(site).id()).stream()
                .map(row -> ScheduledView.of(site, row))
                .toList());
    }

    /** Also forgets one that failed. */
    @Transactional
    public void cancel(String site, UUID id, String by) {
        StoredSite stored = sites.get(site);
        ScheduleRow row = schedules.find(stored.id(), id)
                .orElseThrow(() -> ProblemException.notFound("Nothing is scheduled as " + id + "."));
        schedules.delete(row);
        acts.fire(new Act("publish.cancel", by, stored.id(), Map.of("site", site, "id", id.toString())));
    }

    @Transactional
    List<UUID> due() {
        return schedules.due(clock.instant());
    }

    /** Does nothing when another replica has done it. */
    @Transactional
    void publish(UUID id) {
        Optional<ScheduleRow> waiting = schedules.waiting(id);
        if (waiting.isEmpty()) {
            return;
        }
        ScheduleRow row = waiting.get();
        // that of a deleted site goes without a word
        sites.find(row.siteId).ifPresent(site -> versions.publish(site.key(), row.request(), row.author));
        schedules.delete(row);
    }

    /** Keeps why a schedule came to nothing. */
    @Transactional
    void fail(UUID id, String failure) {
        schedules.waiting(id).ifPresent(row -> {
            row.failedAt = now();
            row.failure = failure.substring(0, Math.min(failure.length(), LONGEST_FAILURE));
            acts.fire(new Act("publish.failed", Act.INSTALLATION, row.siteId,
                    Map.of("id", id.toString(), "author", row.author, "failure", row.failure)));
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
