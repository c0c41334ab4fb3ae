package io.samtycke.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A site's draft as it is stored; a site without one still has the default draft. */
@Entity
@Table(name = "notice_draft")
class DraftRow {

    @Id
    @Column(name = "site_id")
    Long siteId;

    /** The {@link Draft} as JSON. */
    String content;
}
