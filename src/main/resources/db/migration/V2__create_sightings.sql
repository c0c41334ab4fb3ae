-- Third-party hosts that a site's pages contacted and no service claims. Days, not times: nothing here may be matched
-- with a visit. At most 1 000 hosts a site, see SightingStore.
CREATE TABLE host_sighting (
    site_id    bigint NOT NULL,
    host       text   NOT NULL,
    first_seen date   NOT NULL,
    last_seen  date   NOT NULL,
    reports    bigint NOT NULL,
    CONSTRAINT host_sighting_pk PRIMARY KEY (site_id, host)
);

-- Sites whose script was embedded too late to hold tags that stand before it.
CREATE TABLE late_sighting (
    site_id   bigint NOT NULL,
    last_seen date   NOT NULL,
    reports   bigint NOT NULL,
    CONSTRAINT late_sighting_pk PRIMARY KEY (site_id)
);
