-- Why a version with material changes asks nobody again; null where it asks, or where nothing material changed.
ALTER TABLE notice_version ADD COLUMN reason text;

-- What visitors were shown stays as it was: not even this program may change it.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a published version is never changed (site %, version %)', OLD.site_id, OLD.version;
END
$$;
CREATE TRIGGER notice_version_kept BEFORE UPDATE OR DELETE ON notice_version
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER site_script_kept BEFORE UPDATE OR DELETE ON site_script
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Drafts to be published later. A row goes when its version is made or somebody cancels it; one that failed stays and
-- says why.
CREATE TABLE notice_schedule (
    id         uuid        NOT NULL,
    site_id    bigint      NOT NULL,
    publish_at timestamptz NOT NULL,
    author     text        NOT NULL,
    comment    text        NOT NULL,
    material   boolean,
    reason     text,
    created_at timestamptz NOT NULL,
    failed_at  timestamptz,
    failure    text,
    CONSTRAINT notice_schedule_pk PRIMARY KEY (id),
    CONSTRAINT notice_schedule_site_fk FOREIGN KEY (site_id) REFERENCES site (id)
);
CREATE INDEX notice_schedule_due_ix ON notice_schedule (publish_at) WHERE failed_at IS NULL;
CREATE INDEX notice_schedule_site_ix ON notice_schedule (site_id);

-- Who has a token sees the site's draft until it expires.
CREATE TABLE draft_token (
    id         uuid        NOT NULL,
    site_id    bigint      NOT NULL,
    hash       bytea       NOT NULL,
    author     text        NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT draft_token_pk PRIMARY KEY (id),
    CONSTRAINT draft_token_hash_uq UNIQUE (hash),
    CONSTRAINT draft_token_site_fk FOREIGN KEY (site_id) REFERENCES site (id)
);
CREATE INDEX draft_token_site_ix ON draft_token (site_id);
