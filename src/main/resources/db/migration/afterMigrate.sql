-- What the role that serves may do (docs/adr/0018); run by Flyway at every start, so that a new table is not forgotten.
-- Where that role does not exist, one user owns all and the server says so in its documentation.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'samtycke_app') OR current_user = 'samtycke_app' THEN
        RETURN;
    END IF;
    -- an older version of the schema, as a test asks for it
    IF to_regprocedure('erase_visitor(bigint,text)') IS NULL THEN
        RETURN;
    END IF;
    -- replicas that start together would otherwise fail with "tuple concurrently updated"
    PERFORM pg_advisory_xact_lock(7236847211);
    GRANT USAGE ON SCHEMA "${flyway:defaultSchema}" TO samtycke_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA "${flyway:defaultSchema}" TO samtycke_app;
    REVOKE UPDATE, DELETE ON consent_record, notice_version, site_script, log_act, log_checkpoint, log_cosignature,
        log_timestamp FROM samtycke_app;
    REVOKE DELETE ON log_state, log_tile, log_bundle, log_key, witnessed_log FROM samtycke_app;
    REVOKE INSERT, UPDATE, DELETE ON flyway_schema_history FROM samtycke_app;
    GRANT EXECUTE ON FUNCTION erase_visitor(bigint, text) TO samtycke_app;
    GRANT EXECUTE ON FUNCTION erase_expired(bigint, timestamptz, integer) TO samtycke_app;
END
$$;
