package io.samtycke.platform;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the installation as a whole; contract §5. */
@ConfigMapping(prefix = "samtycke")
public interface InstallationConfig {

    /** Folder of the embedded database and of {@code admin.key}; made at first start, for its owner only. */
    @WithDefault("data")
    Path dataDir();

    /**
     * Whether the five sample sites are installed and {@code /demo} answers. With the embedded database it is on when
     * nothing else is said.
     */
    @WithDefault("false")
    boolean demo();

    /** {@code https://consent.example.com}: where browsers reach this installation; unset for what a request says. */
    Optional<String> publicUrl();

    Db db();

    /** A PostgreSQL server (15 or newer) to use instead of the embedded one. */
    interface Db {

        /** {@code jdbc:postgresql://host:port/database}; unset for the embedded database. */
        Optional<String> url();

        /** The server's user; owns the schema, which Flyway keeps, unless {@code samtycke.db.owner} does. */
        Optional<String> user();

        /** The user's password. */
        Optional<String> password();
    }
}
