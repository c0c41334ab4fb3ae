package io.samtycke.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The stopped database cluster in {@code db/}: made at the first start, guarded at every later one. */
record Cluster(DataDirectory directory, Programs programs) {

    /** Owns the database and changes its schema. */
    static final String ROLE = "samtycke";

    /** Serves: may write records, and neither change nor delete them. */
    static final String APP_ROLE = "samtycke_app";

    /**
     * C.UTF-8 sorts by code point on every platform and release, so no upgrade of a system library can corrupt an index;
     * unlike plain C it knows upper and lower case of å, ä, ö and ø. "reject" holds only until pg_hba.conf is replaced and
     * spares the superuser a password.
     * <p>
     * The settings are defaults that an operator may change in {@code db/postgresql.conf}. The log is terse and without
     * statements, because details of an error quote rows and the log knows no retention. PostgreSQL's own defaults fit a
     * small machine: 128 MB of shared buffers, 100 connections, a checkpoint every 5 minutes or 1 GB, autovacuum.
     */
    private static final String[] INITDB = """
            --pgdata=db.new --username=postgres --auth=reject --data-checksums --no-instructions
            --encoding=UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8
            --set=timezone=UTC --set=log_timezone=UTC
            --set=log_error_verbosity=terse --set=log_min_error_statement=panic --set=log_checkpoints=off
            """.split("\\s+");

    /** Makes the cluster when there is none, and the passwords that are missing. No server may run on it. */
    void prepare() throws DatabaseUnavailable {
        try {
            String major = programs.majorVersion();
            if (!Files.exists(directory.cluster())) {
                create();
                return;
            }
            requireVersion(major);
            if (!Files.exists(directory.passwordFile())) {
                renewPassword(ROLE, directory.passwordFile());
            }
            if (!Files.exists(directory.appPasswordFile())) {
                renewPassword(APP_ROLE, directory.appPasswordFile());
            }
        } catch (IOException e) {
            throw new DatabaseUnavailable("The database in " + directory.root() + " cannot be prepared ("
                    + DatabaseUnavailable.reason(e) + "): mend that and start again.", e);
        }
    }

    /** Completed as a draft, then renamed: a kill on the way leaves a draft that the next start throws away. */
    private void create() throws IOException, DatabaseUnavailable {
        Path draft = directory.root().resolve("db.new");
        Disk.deleteTree(draft);
        require("initdb", "", INITDB);
        Files.writeString(draft.resolve("pg_hba.conf"), "host " + ROLE + " all 127.0.0.1/32 scram-sha-256\n");
        String password = newPassword();
        String appPassword = newPassword();
        // pg_read_all_settings: to see data_directory
        singleUser(draft, """
                CREATE ROLE %1$s LOGIN PASSWORD '%2$s'
                CREATE ROLE %3$s LOGIN PASSWORD '%4$s'
                GRANT pg_read_all_settings TO %1$s
                CREATE DATABASE %1$s OWNER %1$s
                """.formatted(ROLE, password, APP_ROLE, appPassword));
        Disk.writeSecret(directory.passwordFile(), password);
        Disk.writeSecret(directory.appPasswordFile(), appPassword);
        Disk.rename(draft, directory.cluster());
    }

    /** Also makes the role where a cluster is older than it. */
    private void renewPassword(String role, Path file) throws IOException, DatabaseUnavailable {
        String password = newPassword();
        singleUser(directory.cluster(),
                """
                        DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN CREATE ROLE %1$s; END IF; END $$
                        ALTER ROLE %1$s LOGIN PASSWORD '%2$s'
                        """
                        .formatted(role, password));
        Disk.writeSecret(file, password);
    }

    /** One statement a line, as the superuser; the first error ends it. */
    private void singleUser(Path cluster, String statements) throws IOException, DatabaseUnavailable {
        require("postgres", statements, "--single", "-D", cluster.toString(), "-c", "exit_on_error=on", "postgres");
    }

    private void require(String program, String input, String... arguments) throws IOException, DatabaseUnavailable {
        long mark = directory.log().size();
        if (programs.run(input, program, arguments) != 0) {
            throw new DatabaseUnavailable("The database in " + directory.root() + " could not be set up. "
                    + directory.log().file() + " ends with:\n  " + directory.log().since(mark));
        }
    }

    private void requireVersion(String own) throws IOException, DatabaseUnavailable {
        Path file = directory.cluster().resolve("PG_VERSION");
        if (!Files.exists(file)) {
            throw new DatabaseUnavailable(directory.cluster() + " holds something else than a database: move it away.");
        }
        String cluster = Files.readString(file).strip();
        if (!cluster.equals(own)) {
            throw new DatabaseUnavailable("The database in " + directory.cluster() + " was made by PostgreSQL "
                    + cluster + ", and this Samtycke brings PostgreSQL " + own
                    + ": export it with the Samtycke that made"
                    + " it, and import that into a new data directory.");
        }
    }

    private static String newPassword() {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
