package io.samtycke.notice;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class VersionRepository implements PanacheRepositoryBase<VersionRow, VersionRow.Id> {

    Optional<VersionRow> find(long siteId, int version) {
        return findByIdOptional(new VersionRow.Id(siteId, version));
    }

    List<VersionRow> newestFirst(long siteId) {
        return list("id.siteId = ?1 order by id.version desc", siteId);
    }

    /** @return versions below the given one, newest first */
    List<VersionRow> before(long siteId, int version, int limit) {
        return find("id.siteId = ?1 and id.version < ?2 order by id.version desc", siteId, version)
                .range(0, limit - 1)
                .list();
    }

    /** The newest version that asks every visitor again; 0 when there is none. */
    int latestMaterial(long siteId) {
        return find("id.siteId = ?1 and material order by id.version desc", siteId)
                .firstResultOptional()
                .map(row -> row.id.version())
                .orElse(0);
    }

    /** Empty when nothing is published. */
    Optional<VersionRow> newest(long siteId) {
        return find("id.siteId = ?1 order by id.version desc", siteId).firstResultOptional();
    }
}
