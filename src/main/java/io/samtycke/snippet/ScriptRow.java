package io.samtycke.snippet;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** The script of a version, kept as it was when the version was published. */
@Entity
@Immutable
@Table(name = "site_script")
class ScriptRow {

    @EmbeddedId
    Id id;

    byte[] script;

    String integrity;

    @Embeddable
    record Id(
            @Column(name = "site_id") Long siteId, @Column(name = "version") Integer version)
            implements
                Serializable {}
}
