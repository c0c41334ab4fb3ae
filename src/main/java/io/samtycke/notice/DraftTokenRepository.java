package io.samtycke.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class DraftTokenRepository implements PanacheRepositoryBase<DraftTokenRow, UUID> {

    Optional<DraftTokenRow> valid(long siteId, byte[] hash, Instant now) {
        return find("siteId = ?1 and hash = ?2 and expiresAt > ?3", siteId, hash, now).firstResultOptional();
    }

    List<DraftTokenRow> newestFirst(long siteId, Instant now) {
        return list("siteId = ?1 and expiresAt > ?2 order by createdAt desc, id", siteId, now);
    }

    Optional<DraftTokenRow> find(long siteId, UUID id) {
        return find("siteId = ?1 and id = ?2", siteId, id).firstResultOptional();
    }

    void deleteExpired(long siteId, Instant now) {
        delete("siteId = ?1 and expiresAt <= ?2", siteId, now);
    }
}
