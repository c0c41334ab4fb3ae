-- The transparency log (docs/adr/0012). Small tables of one node, except log_leaf, which grows with the records.
-- A log that had to be closed is succeeded by another one, so everything says which.

-- What is not yet in the tree; written in the transaction of what it stands for, deleted in that of its leaf. The id
-- only gives an order: numbers may be missing.
CREATE TABLE log_queue (
    id      bigint GENERATED ALWAYS AS IDENTITY,
    entry   bytea NOT NULL,
    site_id bigint,
    ref     uuid,
    CONSTRAINT log_queue_pk PRIMARY KEY (id)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);

-- Whoever holds this row appends; nobody else does.
CREATE TABLE log_state (
    log    integer NOT NULL,
    origin text    NOT NULL,
    size   bigint  NOT NULL,
    root   bytea   NOT NULL,
    CONSTRAINT log_state_pk PRIMARY KEY (log)
);

-- One growing row per tile and bundle: a partial one is the beginning of a fuller one.
CREATE TABLE log_tile (
    log    integer NOT NULL,
    level  integer NOT NULL,
    index  bigint  NOT NULL,
    hashes bytea   NOT NULL,
    CONSTRAINT log_tile_pk PRIMARY KEY (log, level, index)
);
ALTER TABLE log_tile ALTER COLUMN hashes SET STORAGE EXTERNAL;

CREATE TABLE log_bundle (
    log     integer NOT NULL,
    index   bigint  NOT NULL,
    entries bytea   NOT NULL,
    CONSTRAINT log_bundle_pk PRIMARY KEY (log, index)
);
ALTER TABLE log_bundle ALTER COLUMN entries SET STORAGE EXTERNAL;

-- Where a record or an act stands; erased together with it. Acts of the installation have the site 0.
CREATE TABLE log_leaf (
    site_id bigint  NOT NULL,
    ref     uuid    NOT NULL,
    log     integer NOT NULL,
    index   bigint  NOT NULL,
    CONSTRAINT log_leaf_pk PRIMARY KEY (site_id, ref)
);

CREATE TABLE log_checkpoint (
    log          integer     NOT NULL,
    size         bigint      NOT NULL,
    note         text        NOT NULL,
    published_at timestamptz NOT NULL,
    CONSTRAINT log_checkpoint_pk PRIMARY KEY (log, size)
);

-- What was done to the installation, its sites and its records, by whom: the content behind entries of the types 02
-- (an act) and 03 (a tombstone). Of the installation as a whole: site 0.
CREATE TABLE log_act (
    site_id bigint      NOT NULL,
    id      uuid        NOT NULL,
    at      timestamptz NOT NULL,
    type    smallint    NOT NULL,
    -- RFC 8785 bytes, never written again
    content bytea       NOT NULL,
    salt    bytea       NOT NULL,
    CONSTRAINT log_act_pk PRIMARY KEY (site_id, id)
);
CREATE INDEX log_act_time_ix ON log_act (site_id, at DESC, id DESC);
