-- Rules of this schema, so that Citus can distribute it: site_id comes first in every key of the large tables and
-- in every hot query; they carry no trigger, no sequence and no foreign key.

CREATE TABLE site (
    id         bigint GENERATED ALWAYS AS IDENTITY,
    key        text        NOT NULL,
    settings   text        NOT NULL,
    revision   bigint      NOT NULL,
    created_at timestamptz NOT NULL,
    deleted_at timestamptz,
    CONSTRAINT site_pk PRIMARY KEY (id),
    CONSTRAINT site_key_ck CHECK (key ~ '^[a-z0-9-]{2,40}$')
);
-- a deleted site keeps its row for its records, and gives its key free
CREATE UNIQUE INDEX site_key_uq ON site (key) WHERE deleted_at IS NULL;

CREATE TABLE notice_draft (
    site_id bigint NOT NULL,
    content text   NOT NULL,
    CONSTRAINT notice_draft_pk PRIMARY KEY (site_id),
    CONSTRAINT notice_draft_site_fk FOREIGN KEY (site_id) REFERENCES site (id)
);

CREATE TABLE notice_version (
    site_id      bigint      NOT NULL,
    version      integer     NOT NULL,
    content      bytea       NOT NULL,
    hash         text        NOT NULL,
    author       text        NOT NULL,
    comment      text        NOT NULL,
    material     boolean     NOT NULL,
    published_at timestamptz NOT NULL,
    CONSTRAINT notice_version_pk PRIMARY KEY (site_id, version),
    CONSTRAINT notice_version_site_fk FOREIGN KEY (site_id) REFERENCES site (id)
);

-- the script of a version as it was when published, so that its integrity hash holds for ever
CREATE TABLE site_script (
    site_id   bigint  NOT NULL,
    version   integer NOT NULL,
    script    bytea   NOT NULL,
    integrity text    NOT NULL,
    CONSTRAINT site_script_pk PRIMARY KEY (site_id, version)
);

CREATE TABLE api_key (
    id         uuid        NOT NULL,
    name       text        NOT NULL,
    role       text        NOT NULL,
    sites      text[],
    hash       bytea       NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz,
    CONSTRAINT api_key_pk PRIMARY KEY (id),
    CONSTRAINT api_key_hash_uq UNIQUE (hash)
);

CREATE TABLE consent_record (
    site_id      bigint      NOT NULL,
    id           uuid        NOT NULL,
    visitor      text        NOT NULL,
    version      integer     NOT NULL,
    action       text        NOT NULL,
    language     text        NOT NULL,
    granted      text[]      NOT NULL,
    refused      text[]      NOT NULL,
    received_at  timestamptz NOT NULL,
    -- SHA-256 of the decision as sent: tells a repeat from another decision under the same id
    content_hash bytea       NOT NULL,
    -- key of the commitment that the transparency log holds; erasing it erases the link
    salt         bytea       NOT NULL,
    -- RFC 8785 bytes, never written again
    record       bytea       NOT NULL,
    CONSTRAINT consent_record_pk PRIMARY KEY (site_id, id)
);
CREATE INDEX consent_record_time_ix ON consent_record (site_id, received_at DESC, id DESC);
CREATE INDEX consent_record_visitor_ix ON consent_record (site_id, visitor, received_at DESC, id DESC);
