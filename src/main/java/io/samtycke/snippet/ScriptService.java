package io.samtycke.snippet;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import io.samtycke.notice.NoticePublished;
import io.samtycke.notice.PreviewService;
import io.samtycke.notice.PublishedSite;
import io.samtycke.notice.PublishedSites;

/** Scripts of published sites: the newest in memory, each version's own as it was published. */
@ApplicationScoped
class ScriptService {

    private final PublishedSites sites;
    private final SnippetCode code;
    private final ScriptRepository scripts;
    private final PreviewService previews;
    private final Map<String, Assembled> assembled = new ConcurrentHashMap<>();

    ScriptService(PublishedSites sites, SnippetCode code, ScriptRepository scripts, PreviewService previews) {
        this.sites = sites;
        this.code = code;
        this.scripts = scripts;
        this.previews = previews;
    }

    /** The newest version's script for a visitor of these languages, when it is in memory. */
    Optional<SiteScript> inMemory(String key, String acceptLanguage) {
        PublishedSite site = sites.inMemory(key).orElse(null);
        Assembled known = assembled.get(key);
        return site == null || known == null || known.site() != site
                ? Optional.empty()
                : Optional.ofNullable(known.byLanguages().get(languages(site, acceptLanguage)));
    }

    /** The newest version's script with today's code; blocks where it has to be read and compressed. */
    Optional<SiteScript> newest(String key, String acceptLanguage) {
        return sites.find(key).map(site -> assembled
                .compute(key, (k, known) -> known != null && known.site() == site ? known : new Assembled(site))
                .byLanguages()
                .computeIfAbsent(languages(site, acceptLanguage), languages -> SiteScript.of(
                        code.with(site.latest(), site.newest(), site.reconsentFrom(), languages))));
    }

    /** One version's script exactly as it was when that version was published, in all its languages. */
    @Transactional
    Optional<SiteScript> pinned(String key, int version) {
        return sites.find(key)
                .map(site -> scripts.findById(new ScriptRow.Id(site.id(), version)))
                .map(row -> SiteScript.of(row.script));
    }

    /** The draft's script in all its languages, whose decisions stay with the page; not for everybody, so uncompressed. */
    Optional<byte[]> draft(String key, String token) {
        return previews.shown(key, token)
                .map(draft -> code.with(draft.canonical(), draft.version(), draft.version().version(),
                        draft.version().languages()));
    }

    void keep(@Observes NoticePublished published) {
        ScriptRow row = new ScriptRow();
        row.id = new ScriptRow.Id(published.siteId(), published.version().version());
        row.script = code.with(published.canonical(), published.version(), published.reconsentFrom(),
                published.version().languages());
        row.integrity = SiteScript.integrity(row.script);
        scripts.persist(row);
    }

    private static Set<String> languages(PublishedSite site, String acceptLanguage) {
        return Languages.forVisitor(acceptLanguage, site.newest().languages(), site.newest().defaultLanguage());
    }

    /** The scripts made from one state of a site, by the set of their languages. */
    private record Assembled(PublishedSite site, Map<Set<String>, SiteScript> byLanguages) {
        Assembled(PublishedSite site) {
            this(site, new ConcurrentHashMap<>());
        }
    }
}
