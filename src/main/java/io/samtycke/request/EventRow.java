package io.samtycke.request;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** Something that was done about a request. */
@Entity
@Table(name = "subject_request_event")
@IdClass(EventRow.Key.class)
class EventRow {

    @Id
    @Column(name = "request_id")
    UUID requestId;

    @Id
    UUID id;

    Instant at;

    @Column(name = "by_name")
    String by;

    String what;

    /** The request and the event's own id. */
    record Key(UUID requestId, UUID id) implements Serializable {}
}
