package io.samtycke.snippet;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import io.samtycke.notice.NoticePublished;
import io.samtycke.notice.PublishedSite;
import io.samtycke.notice.PublishedSites;

/** Scripts of published sites: the newest in memory, each version's own as it was published. */
@ApplicationScoped
class ScriptService {

    private final PublishedSites sites;
    private final SnippetCode code;
    private final ScriptRepository scripts;
    private final Map<String, Assembled> assembled = new ConcurrentHashMap<>();

    ScriptService(PublishedSites sites, SnippetCode code, ScriptRepository scripts) {
        this.sites = sites;
        this.code = code;
        this.scripts = scripts;
    }

    /** The newest version's script with today's code, when it is in memory. */
    Optional<SiteScript> inMemory(String key) {
        PublishedSite site = sites.inMemory(key).orElse(null);
        Assembled known = assembled.get(key);
        return site != null && known != null && known.site() == site
                ? Optional.of(known.script())
                : Optional.empty();
    }

    /** The newest version's script; blocks where it has to be read and compressed. */
    Optional<SiteScript> newest(String key) {
        Optional<SiteScript> known = inMemory(key);
        return known.isPresent() ? known : sites.find(key).map(this::assemble);
    }

    /** One version's script exactly as it was when that version was published. */
    @Transactional
    Optional<SiteScript> pinned(String key, int version) {
        return sites.find(key)
                .map(site -> scripts.findById(new ScriptRow.Id(site.id(), version)))
                .map(row -> SiteScript.of(row.script));
    }

    void keep(@Observes NoticePublished published) {
        ScriptRow row = new ScriptRow();
        row.id = new ScriptRow.Id(published.siteId(), published.version().version());
        row.script = code.with(published.canonical(), published.version(), published.reconsentFrom());
        row.integrity = SiteScript.integrity(row.script);
        scripts.persist(row);
    }

    private SiteScript assemble(PublishedSite site) {
        SiteScript script = SiteScript.of(code.with(site.latest(), site.newest(), site.reconsentFrom()));
        assembled.put(site.key(), new Assembled(site, script));
        return script;
    }

    /** A script and the very state of the site it was made from. */
    private record Assembled(PublishedSite site, SiteScript script) {}
}
