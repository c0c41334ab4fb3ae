package io.samtycke.site;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
class SiteRepository implements PanacheRepository<SiteRow> {

    Optional<SiteRow> find(String key) {
        return find("key = ?1 and deletedAt is null", key).firstResultOptional();
    }

    /** Holds the row until the transaction ends: changes of one site happen one after the other. */
    Optional<SiteRow> findLocked(String key) {
        return find("key = ?1 and deletedAt is null", key)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** @param visible the keys to choose from, or null for all */
    List<SiteRow> after(String key, int limit, Set<String> visible) {
        return visible == null
                ? find("key > ?1 and deletedAt is null order by key", key).range(0, limit - 1).list()
                : find("key > ?1 and key in ?2 and deletedAt is null order by key", key, visible)
                        .range(0, limit - 1)
                        .list();
    }

    Map<String, Long> revisions(Collection<String> keys) {
        return find("select key, revision from SiteRow where key in ?1 and deletedAt is null", keys)
                .project(KeyAndRevision.class)
                .stream()
                .collect(Collectors.toMap(KeyAndRevision::key, KeyAndRevision::revision));
    }

    record KeyAndRevision(String key, long revision) {}
}
