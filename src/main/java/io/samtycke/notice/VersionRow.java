package io.samtycke.notice;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import com.fasterxml.jackson.databind.ObjectMapper;

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

    /** Why nobody is asked again although what changed is a reason to; null otherwise. */
    String reason;

    @Column(name = "published_at")
    Instant publishedAt;

    Notice notice(ObjectMapper json) {
        try {
            return json.readValue(content, Notice.class);
        } catch (IOException e) {
            throw new UncheckedIOException("notice " + id + " is unreadable", e);
        }
    }

    /** Versions count from 1 in each site. */
    @Embeddable
    record Id(
            @Column(name = "site_id") Long siteId, @Column(name = "version") Integer version)
            implements
                Serializable {}
}
