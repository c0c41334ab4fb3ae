package io.samtycke.notice;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.samtycke.notice.diff.Change;
import io.samtycke.notice.diff.NoticeDiff;
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
        VersionRow row = publishable(stored, request);
        row.author = author;
        row.comment = request.comment();
        versions.persist(row);
        published.fire(new NoticePublished(stored.id(), PublishedVersion.of(row, row.notice(json)),
                new String(row.content, StandardCharsets.UTF_8), versions.latestMaterial(stored.id())));
        Map<String, Object> about = new LinkedHashMap<>(Map.of(
                "site", site, "version", row.id.version(), "noticeHash", row.hash, "material", row.material));
        if (row.reason != null) {
            about.put("reason", row.reason);
        }
        acts.fire(new Act("publish", author, stored.id(), about));
        sites.touch(site);
        return VersionView.of(site, row, true);
    }

    /** Whether the draft says what the newest version says. */
    @Transactional
    public boolean isPublished(String site) {
        StoredSite stored = sites.get(site);
        VersionRow next = next(stored);
        return versions.newest(stored.id()).filter(newest -> newest.hash.equals(next.hash)).isPresent();
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
                .orElseThrow(() -> unknown(site, version));
    }

    /** Throws what {@link #publish} would. */
    @Transactional
    StoredSite refuseUnpublishable(String site, PublishRequest request) {
        StoredSite stored = sites.get(site);
        publishable(stored, request);
        return stored;
    }

    /** The draft as the next version would have it, and marked as the draft that it is. */
    @Transactional
    DraftNotice asNextVersion(StoredSite site) {
        VersionRow row = next(site);
        ObjectNode marked = json.valueToTree(row.notice(json));
        marked.put("draft", true);
        return new DraftNotice(new String(CanonicalJson.bytes(json, marked), StandardCharsets.UTF_8),
                PublishedVersion.of(row, row.notice(json)));
    }

    static ProblemException unknown(String site, int version) {
        return ProblemException.notFound("Site “" + site + "” has no published version " + version + ".");
    }

    private VersionRow publishable(StoredSite site, PublishRequest request) {
        refuseErrors(Linter.lint(site.site(), drafts.draftOf(site)));
        VersionRow row = next(site);
        Optional<VersionRow> before = versions.newest(site.id());
        if (before.isEmpty()) {
            // nobody has decided on anything yet: a first version is always a reason to ask
            row.material = true;
            return row;
        }
        List<Change> changes = NoticeDiff.between(before.get().notice(json), row.notice(json));
        row.material = Reconsent.asks(request, changes);
        row.reason = !row.material && changes.stream().anyMatch(Change::material) ? request.reason() : null;
        return row;
    }

    private VersionRow next(StoredSite site) {
        VersionRow row = new VersionRow();
        row.id = new VersionRow.Id(site.id(),
                versions.newest(site.id()).map(newest -> newest.id.version()).orElse(0) + 1);
        row.content = CanonicalJson.bytes(json, Notice.of(site.site(), drafts.draftOf(site)));
        row.hash = Digests.sha256Hex(row.content);
        row.publishedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return row;
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
