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
        Next next = publishable(stored, request);
        VersionRow row = next.row();
        row.author = author;
        row.comment = request.comment();
        versions.persist(row);
        published.fire(new NoticePublished(stored.id(), PublishedVersion.of(row, next.notice()),
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
        Next next = next(stored, drafts.draftOf(stored));
        return next.before().filter(newest -> newest.hash.equals(next.row().hash)).isPresent();
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
        Next next = next(site, drafts.draftOf(site));
        ObjectNode marked = json.valueToTree(next.notice());
        marked.put("draft", true);
        return new DraftNotice(new String(CanonicalJson.bytes(json, marked), StandardCharsets.UTF_8),
                PublishedVersion.of(next.row(), next.notice()));
    }

    static ProblemException unknown(String site, int version) {
        return ProblemException.notFound("Site “" + site + "” has no published version " + version + ".");
    }

    private Next publishable(StoredSite site, PublishRequest request) {
        Draft draft = drafts.draftOf(site);
        refuseErrors(Linter.lint(site.site(), draft));
        Next next = next(site, draft);
        VersionRow row = next.row();
        if (next.before().isEmpty()) {
            // nobody has decided on anything yet: a first version is always a reason to ask
            row.material = true;
            return next;
        }
        List<Change> changes = NoticeDiff.between(next.before().get().notice(json), next.notice());
        row.material = Reconsent.asks(request, changes);
        row.reason = !row.material && changes.stream().anyMatch(Change::material) ? request.reason() : null;
        return next;
    }

    private Next next(StoredSite site, Draft draft) {
        Optional<VersionRow> before = versions.newest(site.id());
        Notice notice = Notice.of(site.site(), draft);
        VersionRow row = new VersionRow();
        row.id = new VersionRow.Id(site.id(), before.map(newest -> newest.id.version()).orElse(0) + 1);
        row.content = CanonicalJson.bytes(json, notice);
        row.hash = Digests.sha256Hex(row.content);
        row.publishedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Next(row, notice, before);
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

    /** What would be published, and the version it would follow. */
    private record Next(VersionRow row, Notice notice, Optional<VersionRow> before) {}
}
