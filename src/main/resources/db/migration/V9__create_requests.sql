-- What data subjects ask of a site's controller (GDPR art. 15–21), and what was done about it. Holds names and
-- addresses, so it is emptied some time after a request is closed.
CREATE TABLE subject_request (
    id                uuid        NOT NULL,
    site_id           bigint      NOT NULL,
    kind              text        NOT NULL,
    source            text        NOT NULL,
    contact           text,
    visitor           text,
    message           text,
    language          text        NOT NULL,
    received_at       timestamptz NOT NULL,
    due               date        NOT NULL,
    extension_reason  text,
    identity          text        NOT NULL,
    outcome           text,
    outcome_reason    text,
    closed_at         timestamptz,
    CONSTRAINT subject_request_pk PRIMARY KEY (id),
    CONSTRAINT subject_request_site_fk FOREIGN KEY (site_id) REFERENCES site (id)
);
CREATE INDEX subject_request_due_ix ON subject_request (due, id) WHERE closed_at IS NULL;
CREATE INDEX subject_request_time_ix ON subject_request (received_at DESC, id DESC);

CREATE TABLE subject_request_event (
    request_id uuid        NOT NULL,
    id         uuid        NOT NULL,
    at         timestamptz NOT NULL,
    by_name    text        NOT NULL,
    what       text        NOT NULL,
    CONSTRAINT subject_request_event_pk PRIMARY KEY (request_id, id),
    CONSTRAINT subject_request_event_request_fk FOREIGN KEY (request_id) REFERENCES subject_request (id) ON DELETE CASCADE
);
