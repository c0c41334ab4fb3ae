package io.samtycke.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import io.samtycke.consent.ErasureStore;
import io.samtycke.consent.PortableRecords;
import io.samtycke.consent.PortableView;
import io.samtycke.consent.Restriction;
import io.samtycke.consent.RestrictionStore;
import io.samtycke.platform.Act;
import io.samtycke.platform.ProblemException;
import io.samtycke.site.SiteService;
import io.samtycke.site.StoredSite;

/** A visitor's rights, carried out by a data protection officer; every use is an act with its reason. */
@ApplicationScoped
class VisitorRightsService {

    private final SiteService sites;
    private final PortableRecords records;
    private final RestrictionStore restrictions;
    private final ErasureStore erasures;
    private final Clock clock;
    private final Event<Act> acts;

    VisitorRightsService(SiteService sites, PortableRecords records, RestrictionStore restrictions,
            ErasureStore erasures, Clock clock, Event<Act> acts) {
        this.sites = sites;
        this.records = records;
        this.restrictions = restrictions;
        this.erasures = erasures;
        this.clock = clock;
        this.acts = acts;
    }

    PortableView read(String site, String visitor, Reading reading) {
        StoredSite stored = sites.get(site);
        PortableView found = records.of(stored, visitor);
        acts.fire(reading.act("visitor.read", stored.id(), site,
                Map.of("visitor", Act.visitor(visitor), "records", found.items().size())));
        return found;
    }

    /** GDPR art. 17. What is restricted has to be released first: somebody wanted it kept. */
    void erase(String site, String visitor, Reading reading) {
        StoredSite stored = sites.get(site);
        if (restrictions.find(stored.id(), visitor).isPresent()) {
            throw ProblemException.refused(409,
                    "The records are restricted, so they are to be kept (GDPR art. 18): lift the restriction first.");
        }
        erasures.eraseOnRequest(stored, visitor,
                reading.act("visitor.erase", stored.id(), site, Map.of("visitor", Act.visitor(visitor))));
    }

    /** GDPR art. 18. */
    @Transactional
    PortableView restrict(String site, String visitor, boolean restricted, Reading reading) {
        StoredSite stored = sites.get(site);
        if (records.of(stored, visitor).items().isEmpty()) {
            throw ProblemException.notFound("Site “" + site + "” has no record of this visitor.");
        }
        if (restricted) {
            restrictions.set(stored.id(), visitor,
                    new Restriction(clock.instant().truncatedTo(ChronoUnit.MILLIS), reading.by(), reading.reason()));
        } else {
            restrictions.lift(stored.id(), visitor);
        }
        acts.fire(reading.act(restricted ? "visitor.restrict" : "visitor.release", stored.id(), site,
                Map.of("visitor", Act.visitor(visitor))));
        return records.of(stored, visitor);
    }
}
