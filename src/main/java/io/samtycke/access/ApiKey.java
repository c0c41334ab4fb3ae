package io.samtycke.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A key as it is stored: its hash, never itself. */
@Entity
@Table(name = "api_key")
class ApiKey {

    @Id
    UUID id;

    String name;

    String role;

    /** Site keys, or null for all sites. */
    @Column(columnDefinition = "text[]")
    String[] sites;

    byte[] hash;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    /** @return the sites it is limited to, or null for all */
    Set<String> siteSet() {
        return sites == null ? null : Set.of(sites);
    }
}
