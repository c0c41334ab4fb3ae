package io.samtycke.notice;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.quarkus.scheduler.Scheduled;
import io.samtycke.platform.DatabaseFault;
import io.samtycke.platform.ProblemException;
import io.samtycke.site.Origins;
import io.samtycke.site.SiteChanged;
import io.samtycke.site.SiteService;
import io.samtycke.site.StoredSite;

/**
 * The published sites in memory, so that serving a script or checking a decision needs no database. A change made
 * here counts at once; one made by another replica or the command line within a second.
 */
@ApplicationScoped
public class PublishedSites {

    private static final Logger LOG = Logger.getLogger(PublishedSites.class);

    /** For notices, in bytes; what is not asked for makes room for what is. */
    private static final long MEMORY = 96L * 1024 * 1024;
    /** Of one version, in bytes, as good as can be told. */
    private static final int FACTS = 1024;

    private final SiteService sites;
    private final VersionRepository versions;
    private final ObjectMapper json;
    private final Cache<String, PublishedSite> loaded = Caffeine.newBuilder()
            .maximumWeight(MEMORY)
            .weigher((String key, PublishedSite site) -> site.latest().length() * Character.BYTES
                    + site.versions().size() * FACTS)
            .build();

    PublishedSites(SiteService sites, VersionRepository versions, ObjectMapper json) {
        this.sites = sites;
        this.versions = versions;
        this.json = json;
    }

    /** Without touching the database; empty also when the site has not been asked for yet. */
    public Optional<PublishedSite> inMemory(String key) {
        return Optional.ofNullable(loaded.getIfPresent(key));
    }

    /** The site if it exists and has a published version. Blocks when it is not in memory. */
    @Transactional
    public Optional<PublishedSite> find(String key) {
        PublishedSite known = loaded.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<PublishedSite> found = sites.find(key).flatMap(this::read);
        found.ifPresent(site -> loaded.put(key, site));
        return found;
    }

    /** The site, or a 404. */
    @Transactional
    public PublishedSite get(String key) {
        return find(key).orElseThrow(
                () -> ProblemException.notFound("There is no site “" + key + "” with a published notice."));
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) SiteChanged change) {
        loaded.invalidate(change.key());
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetChangedElsewhere() {
        Map<String, PublishedSite> known = loaded.asMap();
        if (known.isEmpty()) {
            return;
        }
        try {
            Set<String> asked = Set.copyOf(known.keySet());
            Map<String, Long> revisions = sites.revisions(asked);
            // what was loaded meanwhile was not asked for, and is new
            known.values().removeIf(site -> asked.contains(site.key())
                    && !Long.valueOf(site.revision()).equals(revisions.get(site.key())));
        } catch (RuntimeException e) {
            if (!DatabaseFault.isAway(e)) {
                throw e;
            }
            LOG.debug("The database is away; sites are served from memory as they were");
        }
    }

    private Optional<PublishedSite> read(StoredSite site) {
        List<VersionRow> rows = versions.newestFirst(site.id());
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        SortedMap<Integer, PublishedVersion> facts = new TreeMap<>();
        rows.forEach(row -> facts.put(row.id.version(), PublishedVersion.of(row, row.notice(json))));
        Notice newest = rows.get(0).notice(json);
        return Optional.of(new PublishedSite(site.id(), site.key(), site.revision(),
                new Origins(site.site().origins()), new String(rows.get(0).content, StandardCharsets.UTF_8),
                new ClaimedHosts(newest.services(), newest.allowedHosts()), Collections.unmodifiableSortedMap(facts)));
    }
}
