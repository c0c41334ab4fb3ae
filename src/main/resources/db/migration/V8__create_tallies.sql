-- Decisions counted by what they have in common: nothing in these tables is about one visitor.

-- What the intake adds in the transaction of the records themselves; a job folds it into the tallies. Only ever
-- inserted and deleted as a whole, so it has no key.
CREATE TABLE consent_tally_delta (
    site_id   bigint      NOT NULL,
    hour      timestamptz NOT NULL,
    version   integer     NOT NULL,
    action    text        NOT NULL,
    granted   text        NOT NULL,
    refused   text        NOT NULL,
    language  text        NOT NULL,
    surface   text        NOT NULL,
    device    text        NOT NULL,
    origin    text        NOT NULL,
    decisions bigint      NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- By hour for some weeks, by day for ever.
CREATE TABLE consent_tally (
    site_id   bigint      NOT NULL,
    step      text        NOT NULL,
    at        timestamptz NOT NULL,
    version   integer     NOT NULL,
    action    text        NOT NULL,
    -- category keys joined with dots, as in the cookie; empty for none
    granted   text        NOT NULL,
    refused   text        NOT NULL,
    language  text        NOT NULL,
    surface   text        NOT NULL,
    device    text        NOT NULL,
    -- of the page, or the pattern of the site that covers it; empty when no browser said
    origin    text        NOT NULL,
    decisions bigint      NOT NULL,
    CONSTRAINT consent_tally_pk PRIMARY KEY
        (site_id, step, at, version, action, granted, refused, language, surface, device, origin),
    CONSTRAINT consent_tally_step_ck CHECK (step IN ('hour', 'day'))
);

-- Records from before this table count, too; the next run of the job folds them.
INSERT INTO consent_tally_delta
SELECT site_id, date_trunc('hour', received_at, 'UTC'), version, action, array_to_string(granted, '.'),
       array_to_string(refused, '.'), language, coalesce(r ->> 'surface', ''), coalesce(r ->> 'device', 'unknown'),
       coalesce(r ->> 'origin', ''), count(*)
FROM (SELECT *, convert_from(record, 'UTF8')::jsonb AS r FROM consent_record) c
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;
