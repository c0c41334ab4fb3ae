package io.samtycke.notice;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A draft that is to be published later. */
@Entity
@Table(name = "notice_schedule")
class ScheduleRow {

    @Id
    UUID id;

    @Column(name = "site_id")
    Long siteId;

    @Column(name = "publish_at")
    Instant publishAt;

    String author;

    String comment;

    /** Null: as what changed by then demands. */
    Boolean material;

    String reason;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "failed_at")
    Instant failedAt;

    /** Why it was not published when its time came. */
    String failure;

    PublishRequest request() {
        return new PublishRequest(comment, material, reason, null);
    }
}
