package io.samtycke.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;

@ApplicationScoped
class ApiKeyRepository implements PanacheRepositoryBase<ApiKey, UUID> {

    /** By hash: a comparison in time that depends on the hash tells nothing about the key. */
    Optional<ApiKey> findByHash(byte[] hash) {
        return find("hash", hash).firstResultOptional();
    }

    List<ApiKey> newestFirst() {
        return listAll(Sort.descending("createdAt", "id"));
    }
}
