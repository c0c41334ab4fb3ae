package io.samtycke.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import io.samtycke.platform.Act;
import io.samtycke.platform.Digests;
import io.samtycke.platform.ProblemException;
import io.samtycke.platform.SiteKeys;
import io.samtycke.platform.Violation;

/** Makes, lists, revokes and recognises API keys. */
@ApplicationScoped
public class KeyService {

    private static final String PREFIX = "smt_";
    /** 256 bits: beyond guessing, so that a plain hash is enough at rest (OWASP ASVS 5.0, 11.5.1). */
    private static final int SECRET_BYTES = 32;

    private final ApiKeyRepository keys;
    private final Clock clock;
    private final Event<Act> acts;
    private final SiteKeys sites;
    private final SecureRandom random = new SecureRandom();

    KeyService(ApiKeyRepository keys, Clock clock, Event<Act> acts, SiteKeys sites) {
        this.keys = keys;
        this.clock = clock;
        this.acts = acts;
        this.sites = sites;
    }

    /**
     * Makes a key; the answer is the only place that ever holds it.
     *
     * @param by who makes it
     */
    @Transactional
    public KeyView create(KeyRequest request, String by) {
        refuseUnknownSites(request.sites());
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String key = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        ApiKey row = new ApiKey();
        row.id = UUID.randomUUID();
        row.name = request.name();
        row.role = request.role().name();
        row.sites = request.sites() == null ? null : request.sites().toArray(String[]::new);
        row.hash = Digests.sha256(key);
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.expiresAt = request.expires() == null ? null : request.expires().truncatedTo(ChronoUnit.MICROS);
        keys.persist(row);
        acts.fire(act("key.create", by, row));
        return KeyView.of(row, key);
    }

    /** The first key of an installation, or nothing when it has one already. */
    @Transactional
    public Optional<KeyView> createFirst() {
        return keys.count() > 0
                ? Optional.empty()
                : Optional.of(create(new KeyRequest("First admin key", Role.ADMIN, null, null), Act.INSTALLATION));
    }

    /** @param visible the sites the caller sees, or null for all; keys reaching beyond them are not listed */
    @Transactional
    List<KeyView> list(Set<String> visible) {
        return keys.newestFirst().stream()
                .filter(row -> within(row.siteSet(), visible))
                .map(row -> KeyView.of(row, null))
                .toList();
    }

    /** Takes a site that has ended out of every key; a key that was for it alone is revoked. */
    @Transactional
    public void forgetSite(String site, String by) {
        for (ApiKey row : keys.listAll()) {
            if (row.sites == null || !row.siteSet().contains(site)) {
                continue;
            }
            row.sites = row.siteSet().stream().filter(key -> !key.equals(site)).sorted().toArray(String[]::new);
            if (row.sites.length == 0) {
                keys.delete(row);
                acts.fire(act("key.revoke", by, row));
            }
        }
    }

    @Transactional
    void revoke(UUID id, Set<String> visible, String by) {
        ApiKey row = keys.findByIdOptional(id)
                .filter(found -> within(found.siteSet(), visible))
                .orElseThrow(() -> ProblemException.notFound("There is no key " + id + "."));
        keys.delete(row);
        acts.fire(act("key.revoke", by, row));
    }

    /** A typing error would make a key that sees nothing. */
    private void refuseUnknownSites(List<String> asked) {
        if (asked == null) {
            return;
        }
        List<String> missing = sites.missing(asked);
        if (!missing.isEmpty()) {
            throw ProblemException.unprocessable("A key is for sites that there are.",
                    List.of(new Violation("sites",
                            "must be keys of sites; there is no " + String.join(", ", missing))));
        }
    }

    private static Act act(String kind, String by, ApiKey row) {
        return new Act(kind, by, null, Map.of(
                "id", row.id.toString(), "name", row.name, "role", row.role,
                "sites", row.sites == null ? "all" : List.of(row.sites)));
    }

    /** The holder of a key that is known and has not expired. */
    @Transactional
    Optional<ApiKey> recognise(String key) {
        return keys.findByHash(Digests.sha256(key))
                .filter(row -> row.expiresAt == null || row.expiresAt.isAfter(clock.instant()));
    }

    /** True when someone limited to {@code outer} may hand out or see {@code inner}; null means all sites. */
    static boolean within(Set<String> inner, Set<String> outer) {
        return outer == null || (inner != null && outer.containsAll(inner));
    }
}
