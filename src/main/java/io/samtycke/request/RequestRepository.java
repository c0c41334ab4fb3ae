package io.samtycke.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class RequestRepository implements PanacheRepositoryBase<RequestRow, UUID> {

    private static final String ORDER = " order by receivedAt desc, id desc";

    /** Holds the row until the transaction ends: two officers' changes happen one after the other. */
    Optional<RequestRow> findLocked(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /**
     * The newest first.
     *
     * @param siteIds to choose from, or null for all
     * @param open whether closed ones are left out, or null for both
     * @param overdueOn leaves out what is not due before that day, unless null
     * @param after cursor, or null
     */
    List<RequestRow> page(Set<Long> siteIds, Boolean open, LocalDate overdueOn, RequestCursor after, int limit) {
        StringBuilder query = new StringBuilder("true = true");
        List<Object> values = new ArrayList<>();
        and(query, values, "siteId in ", siteIds);
        if (open != null) {
            query.append(open ? " and closedAt is null" : " and closedAt is not null");
        }
        and(query, values, "due < ", overdueOn);
        if (after != null) {
            values.add(after.receivedAt());
            values.add(after.id());
            int n = values.size();
            query.append(" and (receivedAt < ?" + (n - 1) + " or receivedAt = ?" + (n - 1) + " and id < ?" + n + ")");
        }
        return find(query + ORDER, values.toArray()).range(0, limit - 1).list();
    }

    List<EventRow> events(UUID request) {
        return getEntityManager()
                .createQuery("from EventRow where requestId = ?1 order by at, id", EventRow.class)
                .setParameter(1, request)
                .getResultList();
    }

    void add(EventRow event) {
        getEntityManager().persist(event);
    }

    long deleteClosedBefore(Instant time) {
        return delete("closedAt < ?1", time);
    }

    private static void and(StringBuilder query, List<Object> values, String clause, Object value) {
        if (value != null) {
            values.add(value);
            query.append(" and ").append(clause).append('?').append(values.size());
        }
    }
}
