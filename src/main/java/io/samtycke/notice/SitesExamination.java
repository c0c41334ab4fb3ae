package io.samtycke.notice;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.samtycke.platform.Examination;
import io.samtycke.platform.Page;
import io.samtycke.site.Site;
import io.samtycke.site.SiteService;

/** Sites that visitors are not asked on, and drafts that could not be published. */
@ApplicationScoped
class SitesExamination implements Examination {

    private static final int AT_ONCE = 500;

    private final SiteService sites;
    private final DraftService drafts;
    private final PublishedSites published;

    SitesExamination(SiteService sites, DraftService drafts, PublishedSites published) {
        this.sites = sites;
        this.drafts = drafts;
        this.published = published;
    }

    @Override
    public List<Result> examine() {
        List<Result> found = new ArrayList<>();
        int all = 0;
        String cursor = null;
        do {
            Page<Site> page = sites.list(cursor, AT_ONCE, null);
            page.items().forEach(site -> examine(site.key(), found));
            all += page.items().size();
            cursor = page.next();
        } while (cursor != null);
        found.add(Result.well("sites", all + " are configured."));
        return found;
    }

    private void examine(String site, List<Result> found) {
        if (published.find(site).isEmpty()) {
            found.add(Result.advice("site " + site, "Nothing is published: its script answers 404."));
        }
        long errors = drafts.lint(site).stream().filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .count();
        if (errors > 0) {
            found.add(Result.advice("site " + site, "The linter objects to its draft in " + errors
                    + " places; GET /admin/v1/sites/" + site + "/lint says which."));
        }
    }
}
