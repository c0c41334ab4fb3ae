-- What an imported list says of cookies; replaced as a whole, a few thousand rows. Nothing here is a site's.
CREATE TABLE cookie_hint (
    position    integer NOT NULL,
    name        text    NOT NULL,
    prefix      boolean NOT NULL,
    platform    text    NOT NULL,
    category    text,
    lifetime    text,
    retention   text    NOT NULL,
    domain      text    NOT NULL,
    description text    NOT NULL,
    controller  text    NOT NULL,
    privacy_url text    NOT NULL,
    CONSTRAINT cookie_hint_pk PRIMARY KEY (position)
);

-- the file that they are from: no row, or one
CREATE TABLE cookie_hint_import (
    digest      text        NOT NULL,
    hints       integer     NOT NULL,
    imported_at timestamptz NOT NULL,
    imported_by text        NOT NULL,
    CONSTRAINT cookie_hint_import_pk PRIMARY KEY (digest)
);
