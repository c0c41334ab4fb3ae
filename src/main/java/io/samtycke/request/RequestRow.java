package io.samtycke.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A request as it is stored. */
@Entity
@Table(name = "subject_request")
class RequestRow {

    @Id
    UUID id;

    @Column(name = "site_id", updatable = false)
    long siteId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text", updatable = false)
    Kind kind;

    /** {@code form} or {@code register}: sent by the person, or entered for them. */
    @Column(updatable = false)
    String source;

    String contact;

    String visitor;

    String message;

    String language;

    @Column(name = "received_at", updatable = false)
    Instant receivedAt;

    LocalDate due;

    @Column(name = "extension_reason")
    String extensionReason;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    IdentityCheck identity;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    Outcome outcome;

    @Column(name = "outcome_reason")
    String outcomeReason;

    @Column(name = "closed_at")
    Instant closedAt;
}
