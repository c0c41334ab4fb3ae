package io.samtycke.snippet;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.samtycke.notice.NoticePublished;
import io.samtycke.notice.PreviewService;
import io.samtycke.notice.PublishedSite;
import io.samtycke.notice.PublishedSites;
import io.samtycke.site.Languages;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** Scripts of published sites: the newest in memory as long as they are asked for, each version's own as it was published. */
@ApplicationScoped
public class ScriptService {

    /** For scripts, in bytes; some 1 200 sites in one language. */
    private static final long MEMORY = 96L * 1024 * 1024;

    private final PublishedSites sites;
    private final SnippetCode code;
    private final ScriptRepository scripts;
    private final PreviewService previews;
    private final Cache<Variant, Assembled> assembled = Caffeine.newBuilder()
            .maximumWeight(MEMORY)
            .weigher((Variant variant, Assembled made) -> made.script().size())
            .build();

    ScriptService(PublishedSites sites, SnippetCode code, ScriptRepository scripts, PreviewService previews) {
        this.sites = sites;
        this.code = code;
        this.scripts = scripts;
        this.previews = previews;
    }

    /** The newest version's script for a visitor of these languages, when it is in memory. */
    Optional<SiteScript> inMemory(String key, String acceptLanguage) {
        PublishedSite site = sites.inMemory(key).orElse(null);
        if (site == null) {
            return Optional.empty();
        }
        Variant variant = new Variant(key, languages(site, acceptLanguage));
        Assembled known = assembled.getIfPresent(variant);
        if (known == null || known.site() != site) {
            return Optional.empty();
        }
        if (known.improvable().getAndSet(false)) {
            Infrastructure.getDefaultWorkerPool().execute(() -> assembled.asMap().replace(variant, known,
                    new Assembled(site, SiteScript.of(known.script().plain()), new AtomicBoolean())));
        }
        return Optional.of(known.script());
    }

    /**
     * The newest version's script with today's code; blocks where it has to be read. Whoever comes first does not wait
     * for it to be compressed as well as can be: whoever comes second has that done.
     */
    Optional<SiteScript> newest(String key, String acceptLanguage) {
        return sites.find(key).map(site -> assembled.asMap()
                .compute(new Variant(key, languages(site, acceptLanguage)),
                        (variant, known) -> known != null && known.site() == site ? known : assemble(variant, site))
                .script());
    }

    private Assembled assemble(Variant variant, PublishedSite site) {
        return new Assembled(site, SiteScript.quickly(
                code.with(site.latest(), site.newest(), site.reconsentFrom(), variant.languages())),
                new AtomicBoolean(true));
    }

    /** One version's script exactly as it was when that version was published, in all its languages. */
    @Transactional
    Optional<SiteScript> pinned(String key, int version) {
        return sites.find(key)
                .map(site -> scripts.findById(new ScriptRow.Id(site.id(), version)))
                .map(row -> SiteScript.of(row.script));
    }

    /** The bytes of a version's script as they were kept when it was published, in all its languages. */
    @Transactional
    public Optional<byte[]> kept(long siteId, int version) {
        return scripts.findByIdOptional(new ScriptRow.Id(siteId, version)).map(row -> row.script);
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

    /** A site's script in some of its languages. */
    private record Variant(String site, Set<String> languages) {}

    /**
     * A script and the state of the site that it was made from.
     *
     * @param improvable whether nobody has set about compressing it better
     */
    private record Assembled(PublishedSite site, SiteScript script, AtomicBoolean improvable) {}
}
