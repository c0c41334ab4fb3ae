-- Visitors whose records are kept but not used (GDPR art. 18); beside the records, which never change. A small table:
-- queries of the records ask it as a set.
CREATE TABLE visitor_restriction (
    site_id       bigint      NOT NULL,
    visitor       text        NOT NULL,
    restricted_at timestamptz NOT NULL,
    actor         text        NOT NULL,
    reason        text        NOT NULL,
    CONSTRAINT visitor_restriction_pk PRIMARY KEY (site_id, visitor)
);

-- The trail of all sites in one order.
CREATE INDEX log_act_at_ix ON log_act (at DESC, id DESC);

-- The two ways a record ends; with all records of a visitor goes what was noted beside them. They run as the owner of the tables, so that the role that serves needs no DELETE
-- (docs/adr/0018). pg_temp comes last, or a temporary table could stand in for a real one.
CREATE FUNCTION erase_visitor(site bigint, who text) RETURNS SETOF uuid
    LANGUAGE sql SECURITY DEFINER SET search_path = "${flyway:defaultSchema}", pg_temp
AS $$
    DELETE FROM visitor_restriction WHERE site_id = site AND visitor = who;
    DELETE FROM consent_record WHERE site_id = site AND visitor = who RETURNING id
$$;

-- The oldest that were received before a time, at most so many; what is restricted stays.
CREATE FUNCTION erase_expired(site bigint, before timestamptz, most integer) RETURNS SETOF uuid
    LANGUAGE sql SECURITY DEFINER SET search_path = "${flyway:defaultSchema}", pg_temp
AS $$
    DELETE FROM consent_record WHERE site_id = site AND id IN (
        SELECT id FROM consent_record
        WHERE site_id = site AND received_at < before
              AND visitor NOT IN (SELECT visitor FROM visitor_restriction WHERE site_id = site)
        ORDER BY received_at, id LIMIT most)
    RETURNING id
$$;

REVOKE EXECUTE ON FUNCTION erase_visitor(bigint, text) FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION erase_expired(bigint, timestamptz, integer) FROM PUBLIC;
