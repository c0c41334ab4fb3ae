package io.samtycke.snippet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.samtycke.notice.PublishedSite;
import io.samtycke.notice.PublishedSites;
import io.samtycke.platform.ProblemException;
import io.samtycke.site.SiteService;

/** Writes the embed codes of published sites. */
@ApplicationScoped
class EmbedService {

    private final SiteService sites;
    private final PublishedSites published;
    private final ScriptRepository scripts;
    private final Bootstrap bootstrap;

    EmbedService(SiteService sites, PublishedSites published, ScriptRepository scripts, Bootstrap bootstrap) {
        this.sites = sites;
        this.published = published;
        this.scripts = scripts;
        this.bootstrap = bootstrap;
    }

    /** @param server where browsers reach it, without a slash at the end */
    @Transactional
    EmbedView codes(String key, String server) {
        sites.get(key);
        PublishedSite site = published.find(key)
                .orElseThrow(() -> ProblemException.refused(409, "Site “" + key + "” has no published version, so"
                        + " there is nothing to embed yet: publish its draft first (POST …/versions)."));
        int version = site.newest().version();
        String integrity = scripts.findById(new ScriptRow.Id(site.id(), version)).integrity;
        String url = server + "/s/" + key + ".js";
        return new EmbedView(
                EmbedCodes.script(url),
                EmbedCodes.pinned(url, version, integrity),
                EmbedCodes.inline(bootstrap.with(site.latest(), url)),
                EmbedCodes.csp(url, origin(server)),
                EmbedCodes.gtm(url),
                EmbedCodes.wordpress(url),
                EmbedCodes.hubspot(url),
                EmbedCodes.nextjs(url, site.newest().defaultLanguage()),
                EmbedNotes.of(version));
    }

    /** A policy names a server without its path. */
    private static String origin(String server) {
        int path = server.indexOf('/', server.indexOf("//") + 2);
        return path < 0 ? server : server.substring(0, path);
    }
}
