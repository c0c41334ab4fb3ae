-- What others say of our log, and what we say of theirs (docs/adr/0016). Small tables of one node.

-- What witnesses added to a published checkpoint; served after its own signatures.
CREATE TABLE log_cosignature (
    log          integer     NOT NULL,
    size         bigint      NOT NULL,
    -- its vkey
    witness      text        NOT NULL,
    -- a signature line, without its newline
    line         text        NOT NULL,
    witnessed_at timestamptz NOT NULL,
    CONSTRAINT log_cosignature_pk PRIMARY KEY (log, size, witness)
);
CREATE INDEX log_cosignature_witness_ix ON log_cosignature (log, witness, size DESC);

-- The public keys that have signed, so that a change of them is noticed and said in the log itself.
CREATE TABLE log_key (
    log        integer     NOT NULL,
    vkey       text        NOT NULL,
    added_at   timestamptz NOT NULL,
    retired_at timestamptz,
    CONSTRAINT log_key_pk PRIMARY KEY (log, vkey)
);

-- A checkpoint a day, and what a timestamp authority answered for exactly these bytes.
CREATE TABLE log_timestamp (
    log        integer     NOT NULL,
    day        date        NOT NULL,
    size       bigint      NOT NULL,
    checkpoint text        NOT NULL,
    reply      bytea       NOT NULL,
    stamped_at timestamptz NOT NULL,
    CONSTRAINT log_timestamp_pk PRIMARY KEY (log, day)
);

-- Logs of others that we are a witness of: the largest tree that we cosigned. Whoever holds a row decides.
CREATE TABLE witnessed_log (
    origin text   NOT NULL,
    size   bigint NOT NULL,
    root   bytea  NOT NULL,
    CONSTRAINT witnessed_log_pk PRIMARY KEY (origin)
);
