package io.samtycke.notice;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import io.samtycke.platform.Act;
import io.samtycke.platform.Digests;
import io.samtycke.platform.Page;
import io.samtycke.platform.ProblemException;
import io.samtycke.platform.Violation;
import io.samtycke.site.SiteService;
import io.samtycke.site.StoredSite;

/** Shows drafts to those who have a token, before visitors see them. */
@ApplicationScoped
public class PreviewService {

    private static final Duration USUALLY = Duration.ofDays(7);
    private static final Duration AT_MOST = Duration.ofDays(90);
    private static final int TOKEN_BYTES = 32;
    private static final String TOKEN = "[A-Za-z0-9_-]{43}";

    private final DraftTokenRepository tokens;
    private final VersionService versions;
    private final SiteService sites;
    private final Clock clock;
    private final Event<Act> acts;
    private final SecureRandom random = new SecureRandom();

    PreviewService(DraftTokenRepository tokens, VersionService versions, SiteService sites, Clock clock,
            Event<Act> acts) {
        this.tokens = tokens;
        this.versions = versions;
        this.sites = sites;
        this.clock = clock;
        this.acts = acts;
    }

    @Transactional
    public PreviewView create(String site, Instant expires, String author) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (expires != null && expires.isAfter(now.plus(AT_MOST))) {
            throw ProblemException.malformed("A token shows the draft for a while.",
                    new Violation("expires", "must be at most " + AT_MOST.toDays() + " days from now"));
        }
        StoredSite stored = sites.get(site);
        tokens.deleteExpired(stored.id(), now);
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        DraftTokenRow row = new DraftTokenRow();
        row.id = UUID.randomUUID();
        row.siteId = stored.id();
        row.hash = Digests.sha256(token);
        row.author = author;
        row.createdAt = now;
        row.expiresAt = expires == null ? now.plus(USUALLY) : expires.truncatedTo(ChronoUnit.MICROS);
        tokens.persist(row);
        acts.fire(new Act("preview.create", author, stored.id(),
                Map.of("site", site, "id", row.id.toString(), "expires", row.expiresAt.toString())));
        return PreviewView.of(site, row, token);
    }

    /** Those that still work, newest first. */
    @Transactional
    public Page<PreviewView> list(String site) {
        return Page.whole(tokens.newestFirst(sites.get(site).id(), clock.instant()).stream()
                .map(row -> PreviewView.of(site, row, null))
                .toList());
    }

    @Transactional
    public void revoke(String site, UUID id, String by) {
        StoredSite stored = sites.get(site);
        DraftTokenRow row = tokens.find(stored.id(), id)
                .orElseThrow(() -> ProblemException.notFound("There is no token " + id + "."));
        tokens.delete(row);
        acts.fire(new Act("preview.revoke", by, stored.id(), Map.of("site", site, "id", id.toString())));
    }

    /** The draft as its next version would be, linter or not; empty without a token that works. */
    @Transactional
    public Optional<DraftNotice> shown(String site, String token) {
        return Optional.of(token)
                .filter(given -> given.matches(TOKEN))
                .flatMap(given -> sites.find(site))
                .filter(stored -> tokens.valid(stored.id(), Digests.sha256(token), clock.instant()).isPresent())
                .map(versions::asNextVersion);
    }
}
