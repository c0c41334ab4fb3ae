package io.samtycke.site;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A site as it is stored; a deleted one stays, because its consent records refer to it. */
@Entity
@Table(name = "site")
class SiteRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(updatable = false)
    String key;

    /** The {@link Site} as JSON. */
    String settings;

    /** Grows with every change of the settings, the draft or the published version. */
    long revision;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "deleted_at")
    Instant deletedAt;
}
