package io.samtycke.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class ScheduleRepository implements PanacheRepositoryBase<ScheduleRow, UUID> {

    List<UUID> due(Instant now) {
        return find("publishAt <= ?1 and failedAt is null order by publishAt, id", now).stream()
                .map(row -> row.id)
                .toList();
    }

    /** Held for this transaction; empty when another replica was faster. */
    Optional<ScheduleRow> waiting(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE)).filter(row -> row.failedAt == null);
    }

    List<ScheduleRow> of(long siteId) {
        return list("siteId = ?1 order by publishAt, id", siteId);
    }

    Optional<ScheduleRow> find(long siteId, UUID id) {
        return find("siteId = ?1 and id = ?2", siteId, id).firstResultOptional();
    }
}
