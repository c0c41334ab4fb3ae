package io.samtycke.site;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.samtycke.access.Actor;
import io.samtycke.access.KeyService;
import io.samtycke.platform.Act;
import io.samtycke.platform.Page;
import io.samtycke.platform.ProblemException;
import io.samtycke.platform.SiteKeys;
import io.samtycke.platform.Violation;

/** Sites: their making, changing and ending. */
@ApplicationScoped
public class SiteService implements SiteKeys {

    private final SiteRepository sites;
    private final ObjectMapper json;
    private final Clock clock;
    private final Event<SiteChanged> changed;
    private final Event<Act> acts;
    private final Actor actor;
    private final KeyService keys;

    SiteService(SiteRepository sites, ObjectMapper json, Clock clock, Event<SiteChanged> changed, Event<Act> acts,
            Actor actor, KeyService keys) {
        this.sites = sites;
        this.json = json;
        this.clock = clock;
        this.changed = changed;
        this.acts = acts;
        this.actor = actor;
        this.keys = keys;
    }

    /** @param visible the keys the caller sees, or null for all */
    @Transactional
    public Page<Site> list(String cursor, int limit, Set<String> visible) {
        List<Site> found = sites.after(cursor == null ? "" : cursor, limit + 1, visible).stream()
                .map(row -> stored(row).site())
                .toList();
        return found.size() <= limit
                ? Page.whole(found)
                : new Page<>(found.subList(0, limit), found.get(limit - 1).key());
    }

    @Transactional
    public Optional<StoredSite> find(String key) {
        return sites.find(key).map(this::stored);
    }

    /** @param id as {@link StoredSite#id} */
    @Transactional
    public Optional<StoredSite> find(long id) {
        return sites.findByIdOptional(id).filter(row -> row.deletedAt == null).map(this::stored);
    }

    /** The site, or a 404. */
    @Transactional
    public StoredSite get(String key) {
        return find(key).orElseThrow(() -> unknown(key));
    }

    /** The site, held for this transaction so that its changes happen one after the other; or a 404. */
    @Transactional(Transactional.TxType.MANDATORY)
    public StoredSite lock(String key) {
        return stored(row(key));
    }

    /** Every site there ever was: a deleted one still has records. */
    @Transactional
    public List<StoredSite> ever() {
        return sites.listAll().stream().map(this::stored).toList();
    }

    @Override
    @Transactional
    public List<String> missing(Collection<String> keys) {
        Set<String> there = sites.revisions(keys).keySet();
        return keys.stream().filter(key -> !there.contains(key)).toList();
    }

    /** The revision of each of the given sites that still exists. */
    @Transactional
    public Map<String, Long> revisions(Collection<String> keys) {
        return sites.revisions(keys);
    }

    @Transactional
    public Site create(Site site) {
        if (site.key() == null) {
            throw ProblemException.malformed(
                    "A site needs a key.", new Violation("key", "must be 2 to 40 of a-z, 0-9 and -"));
        }
        refuseContradictions(site);
        if (sites.find(site.key()).isPresent()) {
            throw ProblemException.refused(409, "There is already a site “" + site.key() + "”.");
        }
        SiteRow row = new SiteRow();
        row.key = site.key();
        row.settings = write(site);
        row.revision = 1;
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        sites.persist(row);
        changed.fire(new SiteChanged(site.key()));
        acts.fire(new Act("site.create", actor.name(), row.id, Map.of("site", site.key(), "origins", site.origins())));
        return site;
    }

    @Transactional
    public Site update(String key, Site site) {
        if (site.key() != null && !site.key().equals(key)) {
            throw ProblemException.unprocessable(
                    "A site keeps its key.", List.of(new Violation("key", "must be " + key + " or be left out")));
        }
        refuseContradictions(site);
        Site addressed = site.withKey(key);
        SiteRow row = row(key);
        Site before = stored(row).site();
        row.settings = write(addressed);
        touch(key);
        if (!before.equals(addressed)) {
            // origins count at once and are in no notice: what they are is said here
            acts.fire(new Act("site.change", actor.name(), row.id, Map.of("site", key, "members",
                    changedMembers(before, addressed), "origins", addressed.origins())));
        }
        return addressed;
    }

    /** Marks the configuration as changed, for entity tags and for what is kept in memory. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long touch(String key) {
        SiteRow row = row(key);
        row.revision++;
        changed.fire(new SiteChanged(key));
        return row.revision;
    }

    /**
     * Ends a site: it answers 404 from now on. Its consent records stay until their retention ends. API keys lose it, so
     * that they do not open another site that is given the same key later.
     */
    @Transactional
    public void delete(String key) {
        SiteRow row = row(key);
        row.deletedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        changed.fire(new SiteChanged(key));
        keys.forgetSite(key, actor.name());
        acts.fire(new Act("site.delete", actor.name(), row.id, Map.of("site", key)));
    }

    private List<String> changedMembers(Site before, Site after) {
        JsonNode old = json.valueToTree(before);
        JsonNode now = json.valueToTree(after);
        return Stream.concat(old.properties().stream(), now.properties().stream())
                .map(Map.Entry::getKey)
                .distinct()
                .filter(member -> !old.path(member).equals(now.path(member)))
                .sorted()
                .toList();
    }

    private SiteRow row(String key) {
        return sites.findLocked(key).orElseThrow(() -> unknown(key));
    }

    private static ProblemException unknown(String key) {
        return ProblemException.notFound("There is no site “" + key + "”.");
    }

    /** A 422 that names every contradiction. */
    public static void refuseContradictions(Site site) {
        List<Violation> found = site.contradictions();
        if (!found.isEmpty()) {
            throw ProblemException.unprocessable("The site's settings contradict one another.", found);
        }
    }

    private StoredSite stored(SiteRow row) {
        try {
            return new StoredSite(row.id, row.revision, json.readValue(row.settings, Site.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings of site " + row.key + " are unreadable", e);
        }
    }

    private String write(Site site) {
        try {
            return json.writeValueAsString(site);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
