package io.samtycke.notice;

import java.io.Serializable;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** A published version as it is stored: written once. */
@Entity
@Immutable
@Table(name = "notice_version")
class VersionRow {

    @EmbeddedId
    Id id;

    /** The {@link Notice} in RFC 8785 form: the very bytes that were hashed. */
    byte[] content;

    /** SHA-256 of {@link #content}, lower-case hexadecimal. */
    String hash;

    String author;

    String comment;

    boolean material;

    @Column(name = "published_at")
    Instant publishedAt;

    /** Versions count from 1 in each site. */
    @Embeddable
    record Id(
            @Column(name = "site_id") Long siteId, @Column(name = "version") Integer version)
            implements
                Serializable {}
}
