package io.samtycke.notice;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.samtycke.notice.diff.NoticeDiff;
import io.samtycke.platform.Act;
import io.samtycke.platform.ProblemException;
import io.samtycke.platform.Violation;
import io.samtycke.site.SiteService;
import io.samtycke.site.StoredSite;

/** What older versions are good for: comparing with them, and going back. */
@ApplicationScoped
public class HistoryService {

    /** Names the draft where a version's number may stand. */
    static final String DRAFT = "draft";

    private final VersionRepository versions;
    private final DraftService drafts;
    private final SiteService sites;
    private final ObjectMapper json;
    private final Event<Act> acts;

    HistoryService(VersionRepository versions, DraftService drafts, SiteService sites, ObjectMapper json,
            Event<Act> acts) {
        this.versions = versions;
        this.drafts = drafts;
        this.sites = sites;
        this.json = json;
        this.acts = acts;
    }

    /** @param to a version's number, or {@link #DRAFT} */
    @Transactional
    public DiffView diff(String site, int from, String to) {
        StoredSite stored = sites.get(site);
        Notice after;
        if (to.equals(DRAFT)) {
            after = Notice.of(stored.site(), drafts.draftOf(stored));
        } else if (to.matches("[0-9]{1,9}")) {
            after = notice(stored, Integer.parseInt(to));
        } else {
            throw ProblemException.malformed("There is nothing to compare with.",
                    new Violation("to", "must be the number of a version, or draft"));
        }
        return DiffView.of(from, to, NoticeDiff.between(notice(stored, from), after));
    }

    /**
     * Makes the draft what a version was. Origins and retention, which are in no notice, stay.
     *
     * @param expected the draft's revision as the caller has seen it, or null when it does not mind
     */
    @Transactional
    public DraftService.Revised restore(String site, int version, Long expected, String by) {
        StoredSite stored = sites.lock(site);
        Notice notice = notice(stored, version);
        DraftService.Revised restored = drafts.replace(site, notice.restoredTo(stored.site()), expected);
        acts.fire(new Act("draft.restore", by, stored.id(), Map.of("site", site, "version", version)));
        return restored;
    }

    private Notice notice(StoredSite site, int version) {
        return versions.find(site.id(), version)
                .map(row -> row.notice(json))
                .orElseThrow(() -> VersionService.unknown(site.key(), version));
    }
}
