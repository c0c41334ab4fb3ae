package io.samtycke.audit;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.samtycke.log.ActReader;
import io.samtycke.log.ActReader.KeptAct;
import io.samtycke.log.ActReader.Place;
import io.samtycke.log.ActReader.Trail;
import io.samtycke.log.ActReader.TrailFilter;
import io.samtycke.log.QueuedEntry;
import io.samtycke.platform.Page;
import io.samtycke.platform.ProblemException;
import io.samtycke.site.SiteService;
import io.samtycke.site.StoredSite;

/** Who changed or read what. */
@ApplicationScoped
class AuditTrailService {

    private final ActReader acts;
    private final SiteService sites;
    private final ObjectMapper json;

    AuditTrailService(ActReader acts, SiteService sites, ObjectMapper json) {
        this.acts = acts;
        this.sites = sites;
        this.json = json;
    }

    /**
     * @param site null for all that the caller sees
     * @param visible the keys of the sites the caller sees, or null for all and the installation itself
     */
    Page<ActView> page(
            String site, Set<String> visible, Instant from, Instant to, String actor, String kind, String cursor,
            int limit) {
        Map<Long, String> keys = sites.ever().stream().collect(Collectors.toMap(StoredSite::id, StoredSite::key));
        LogCursor after = LogCursor.of(cursor);
        Trail trail = acts.trail(
                new TrailFilter(wanted(site, visible), from, to, actor, kind,
                        after == null ? null : new Place(after.receivedAt(), after.id())),
                limit);
        Place end = trail.end();
        return new Page<>(trail.acts().stream().map(act -> view(act, keys)).toList(),
                end == null ? null : new LogCursor(end.at(), end.id()).text());
    }

    private List<Long> wanted(String site, Set<String> visible) {
        if (site != null) {
            if (visible != null && !visible.contains(site)) {
                throw ProblemException.notFound("There is no site “" + site + "”.");
            }
            return List.of(sites.get(site).id());
        }
        if (visible == null) {
            return null;
        }
        // not by the key of every site there ever was: a new site may have the key of a deleted one
        return visible.stream().flatMap(key -> sites.find(key).stream()).map(StoredSite::id).toList();
    }

    private ActView view(KeptAct act, Map<Long, String> keys) {
        try {
            JsonNode content = json.readTree(act.content());
            return new ActView(act.id(), act.at(), content.path("kind").asText(), content.path("by").asText(),
                    act.siteId() == QueuedEntry.NO_SITE ? null : keys.get(act.siteId()), act.content(), act.index());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("act " + act.id() + " is unreadable", e);
        }
    }
}
