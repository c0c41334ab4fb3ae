package io.samtycke.consent;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import io.samtycke.consent.ConsentIntake.Stored;
import io.samtycke.notice.PublishedSite;
import io.samtycke.notice.PublishedVersion;
import io.samtycke.platform.Beacon;
import io.samtycke.platform.CanonicalJson;
import io.samtycke.platform.Digests;
import io.samtycke.platform.ProblemException;
import io.samtycke.platform.Violation;
import io.samtycke.platform.limit.Budget;
import io.samtycke.platform.limit.Limits;

/** Turns what a client sent into a checked decision, and hands it to the intake. Never blocks. */
@ApplicationScoped
class ConsentService {

    private final ConsentIntake intake;
    private final ObjectMapper json;
    private final ObjectReader requests;
    private final Clock clock;
    private final Limits limits;

    ConsentService(ConsentIntake intake, Limits limits, ObjectMapper json, Clock clock) {
        this.intake = intake;
        this.limits = limits;
        this.json = json;
        this.requests = json.readerFor(DecisionRequest.class);
        this.clock = clock;
    }

    /** Completes once the record is durable; fails with a {@link ProblemException}. */
    CompletableFuture<Stored> record(PublishedSite site, byte[] body, Sender sender) {
        site.refuseForeignPage(sender.origin());
        Decision decision = check(site, Beacon.read(requests, body, "a decision"), sender);
        charge(decision, sender);
        return intake.record(decision);
    }

    /** Whoever says no has budgets of their own: a flood of consents must not keep anybody from withdrawing. */
    private void charge(Decision decision, Sender sender) {
        Optional<String> visitor = Optional.of(decision.site() + "/" + decision.visitor());
        if (decision.choice().containsValue(true)) {
            limits.charge(Budget.DECISIONS_OF_ADDRESS, sender.block());
            limits.charge(Budget.DECISIONS_OF_VISITOR, visitor);
            limits.charge(Budget.DECISIONS_OF_SITE, Optional.of(decision.site()));
        } else {
            limits.charge(Budget.REFUSALS_OF_ADDRESS, sender.block());
            limits.charge(Budget.REFUSALS_OF_VISITOR, visitor);
        }
    }

    private Decision check(PublishedSite site, DecisionRequest request, Sender sender) {
        List<Violation> malformed = DecisionRules.malformed(request);
        if (!malformed.isEmpty()) {
            throw ProblemException.malformed("The decision is not of the expected form.", malformed);
        }
        PublishedVersion version = site.versions().get(request.version());
        if (version == null) {
            throw ProblemException.unprocessable("The decision is about a version that was never published.",
                    List.of(new Violation("version", "must be a published version of this site; the latest is "
                            + site.newest().version())));
        }
        List<Violation> contradictions = DecisionRules.contradictions(request, version);
        if (!contradictions.isEmpty()) {
            throw ProblemException.unprocessable(
                    "The decision does not fit version " + version.version() + " of the notice.", contradictions);
        }
        return new Decision(site.id(), site.key(), version, UUID.fromString(request.id()), request.visitor(),
                Action.of(request.action()).orElseThrow(), request.categories(), request.services(),
                request.language(), request.surface(), OffsetDateTime.parse(request.decidedAt()).toInstant(),
                request.gpc(), sender.origin(),
                site.origins().pattern(sender.origin()).orElse(""), Client.of(sender.userAgent()), sender.snippet(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Digests.sha256(CanonicalJson.bytes(json, request)));
    }

    /**
     * What the request says about its sender.
     *
     * @param origin the page's, or null when no browser sent it
     * @param userAgent read for its coarse class only
     * @param snippet version of the script, or null
     * @param block of its address: charged, and kept nowhere
     */
    record Sender(String origin, String userAgent, String snippet, Optional<String> block) {}
}
