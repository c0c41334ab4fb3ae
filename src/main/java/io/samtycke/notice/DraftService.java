package io.samtycke.notice;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.samtycke.access.Actor;
import io.samtycke.notice.diff.NoticeDiff;
import io.samtycke.platform.Act;
import io.samtycke.platform.ProblemException;
import io.samtycke.platform.Violation;
import io.samtycke.site.Site;
import io.samtycke.site.SiteService;
import io.samtycke.site.StoredSite;

/** The draft of each site: read, edited member by member or replaced as a whole. */
@ApplicationScoped
public class DraftService {

    private final DraftRepository drafts;
    private final SiteService sites;
    private final DefaultTexts defaults;
    private final ObjectMapper json;
    private final Validator validator;
    private final Event<Act> acts;
    private final Actor actor;

    DraftService(DraftRepository drafts, SiteService sites, DefaultTexts defaults, ObjectMapper json,
            Validator validator, Event<Act> acts, Actor actor) {
        this.acts = acts;
        this.actor = actor;
        this.drafts = drafts;
        this.sites = sites;
        this.defaults = defaults;
        this.json = json;
        this.validator = validator;
    }

    @Transactional
    public Draft get(String site) {
        return draftOf(sites.get(site));
    }

    /** Edits the draft under the site's lock; nothing is kept when the result contradicts itself. */
    @Transactional
    public Draft edit(String site, UnaryOperator<Draft> edit) {
        StoredSite stored = sites.lock(site);
        Draft edited = edit.apply(draftOf(stored));
        refuseContradictions(edited);
        keep(stored, edited);
        return edited;
    }

    @Transactional
    public Revised configuration(String site) {
        StoredSite stored = sites.get(site);
        return new Revised(stored.revision(), Configuration.of(stored.site(), draftOf(stored)));
    }

    /**
     * Replaces settings and draft together, or neither.
     *
     * @param expected the revision the caller has seen, or null when it does not mind
     */
    @Transactional
    public Revised replace(String site, Configuration configuration, Long expected) {
        check(configuration);
        StoredSite stored = sites.lock(site);
        if (expected != null && expected != stored.revision()) {
            throw ProblemException.refused(
                    412, "The configuration has changed since you read it; read it again and repeat your change.");
        }
        Draft draft = configuration.draft();
        refuseContradictions(draft);
        Site settings = sites.update(site, configuration.settings());
        long revision = keep(stored, draft);
        return new Revised(revision, Configuration.of(settings, draft));
    }

    /** What {@link #apply} would change; refuses what it would refuse. */
    @Transactional
    public Plan plan(Configuration configuration) {
        check(configuration);
        SiteService.refuseContradictions(configuration.settings());
        refuseContradictions(configuration.draft());
        Configuration wanted = Configuration.of(configuration.settings(), configuration.draft());
        List<Finding> findings = Linter.lint(wanted.settings(), wanted.draft());
        return sites.find(wanted.site())
                .map(site -> Configuration.of(site.site(), draftOf(site)))
                .map(now -> new Plan(wanted, false, !now.equals(wanted), NoticeDiff.between(now, wanted), findings))
                .orElseGet(() -> new Plan(wanted, true, true, List.of(), findings));
    }

    /** All of them, or none. */
    @Transactional
    public void apply(List<Configuration> configurations) {
        configurations.forEach(this::apply);
    }

    /** Makes the site if need be, and replaces its configuration. */
    @Transactional
    public Revised apply(Configuration configuration) {
        check(configuration);
        if (sites.find(configuration.site()).isEmpty()) {
            sites.create(configuration.settings());
        }
        return replace(configuration.site(), configuration, null);
    }

    /** The linter's findings on the draft as it is. */
    @Transactional
    public List<Finding> lint(String site) {
        StoredSite stored = sites.get(site);
        return Linter.lint(stored.site(), draftOf(stored));
    }

    /** The hosts that the draft has an answer for. */
    @Transactional
    public ClaimedHosts claimedHosts(String site) {
        StoredSite stored = sites.get(site);
        return new ClaimedHosts(draftOf(stored).services(), stored.site().allowedHosts());
    }

    Draft draftOf(StoredSite site) {
        DraftRow row = drafts.findById(site.id());
        if (row == null) {
            return defaults.draft(site.site().languages());
        }
        try {
            return json.readValue(row.content, Draft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("draft of site " + site.key() + " is unreadable", e);
        }
    }

    private long keep(StoredSite site, Draft draft) {
        List<String> parts = draftOf(site).partsUnlike(draft);
        if (!parts.isEmpty()) {
            acts.fire(new Act("draft.change", actor.name(), site.id(), Map.of("site", site.key(), "parts", parts)));
        }
        DraftRow row = drafts.findById(site.id());
        if (row == null) {
            row = new DraftRow();
            row.siteId = site.id();
            row.content = write(draft);
            drafts.persist(row);
        } else {
            row.content = write(draft);
        }
        return sites.touch(site.key());
    }

    private void check(Configuration configuration) {
        Set<ConstraintViolation<?>> violations = new HashSet<>(validator.validate(configuration.settings()));
        violations.addAll(validator.validate(configuration));
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
    }

    private static void refuseContradictions(Draft draft) {
        List<Violation> found = DraftRules.contradictions(draft);
        if (!found.isEmpty()) {
            throw ProblemException.unprocessable("The configuration contradicts itself.", found);
        }
    }

    private String write(Draft draft) {
        try {
            return json.writeValueAsString(draft);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A configuration and the revision it was read or written at. */
    public record Revised(long revision, Configuration configuration) {

        /** The entity tag of the whole document. */
        public String etag() {
            return "\"" + revision + "\"";
        }
    }
}
