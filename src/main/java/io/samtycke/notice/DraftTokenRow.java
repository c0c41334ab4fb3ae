package io.samtycke.notice;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A token that shows a site's draft to whoever has it. */
@Entity
@Table(name = "draft_token")
class DraftTokenRow {

    @Id
    UUID id;

    @Column(name = "site_id")
    Long siteId;

    /** SHA-256 of the token, which is random enough to need no salt. */
    byte[] hash;

    String author;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "expires_at")
    Instant expiresAt;
}
