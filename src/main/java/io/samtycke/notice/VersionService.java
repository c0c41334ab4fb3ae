package io.samtycke.notice;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.samtycke.platform.Act;
import io.samtycke.platform.CanonicalJson;
import io.samtycke.platform.Digests;
import io.samtycke.platform.Page;
import io.samtycke.platform.ProblemException;
import io.samtycke.platform.Violation;
import io.samtycke.site.SiteService;
import io.samtycke.site.StoredSite;

/** Publishing, and what has been published. */
@ApplicationScoped
public class VersionService {

    private final VersionRepository versions;
    private final DraftService drafts;
    private final SiteService sites;
    private final ObjectMapper json;
    private final Clock clock;
    private final Event<NoticePublished> published;
    private final Event<Act> acts;

    VersionService(VersionRepository versions, DraftService drafts, SiteService sites, ObjectMapper json, Clock clock,
            Event<NoticePublished> published, Event<Act> acts) {
        this.versions = versions;
        this.drafts = drafts;
        this.sites = sites;
        this.json = json;
        this.clock = clock;
        this.published = published;
        this.acts = acts;
    }

    /** Makes the draft the next version, unless the linter finds an error in it. */
    @Transactional
    public VersionView publish(String site, PublishRequest request, String author) {
        StoredSite stored = sites.lock(site);
        Draft draft = drafts.draftOf(stored);
        refuseErrors(Linter.lint(stored.site(), draft));
        Notice notice = Notice.of(stored.site(), draft);
        VersionRow row = new VersionRow();
        row.id = new VersionRow.Id(stored.id(), versions.latest(stored.id()) + 1);
        row.content = CanonicalJson.bytes(json, notice);
        row.hash = Digests.sha256Hex(row.content);
        row.author = author;
        row.comment = request.comment();
        // nobody has decided on anything yet: a first version is always a reason to ask
        row.material = request.material() || row.id.version() == 1;
        row.publishedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        versions.persist(row);
        published.fire(new NoticePublished(stored.id(), PublishedVersion.of(row, notice),
                new String(row.content, StandardCharsets.UTF_8), versions.latestMaterial(stored.id())));
        acts.fire(new Act("publish", author, stored.id(), Map.of(
                "site", site, "version", row.id.version(), "noticeHash", row.hash, "material", row.material)));
        sites.touch(site);
        return VersionView.of(site, row, true);
    }

    /** Newest first. @param cursor a version number as {@link Page#next} gave it, or null */
    @Transactional
    public Page<VersionView> list(String site, Integer cursor, int limit) {
        StoredSite stored = sites.get(site);
        List<VersionRow> rows = versions.before(stored.id(), cursor == null ? Integer.MAX_VALUE : cursor, limit + 1);
        List<VersionView> views = rows.stream()
                .limit(limit)
                .map(row -> VersionView.of(site, row, false))
                .toList();
        return new Page<>(views, rows.size() > limit ? String.valueOf(views.get(limit - 1).version()) : null);
    }

    @Transactional
    public VersionView get(String site, int version) {
        return versions.find(sites.get(site).id(), version)
                .map(row -> VersionView.of(site, row, true))
                .orElseThrow(() -> ProblemException.notFound(
                        "Site “" + site + "” has no published version " + version + "."));
    }

    private static void refuseErrors(List<Finding> findings) {
        List<Violation> errors = findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .map(finding -> new Violation(finding.where(), finding.message()))
                .toList();
        if (!errors.isEmpty()) {
            throw ProblemException.unprocessable("The linter objects to the draft; mend this first.", errors);
        }
    }
}
