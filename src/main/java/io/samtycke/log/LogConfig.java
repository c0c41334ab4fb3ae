package io.samtycke.log;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "samtycke.log")
interface LogConfig {

    /** The private keys, one a line; unset for {@code <data-dir>/log.key}, which is made at first start. */
    Optional<Path> keyFile();

    /**
     * Where the largest signed tree is remembered outside the database, best on another disk; unset for
     * {@code <data-dir>/log.signed}.
     */
    Optional<Path> signedFile();

    /** Name of a new log; unset for host and path of {@code samtycke.public-url} and {@code /log}. Never changes. */
    Optional<String> origin();

    /** How long a record waits for others before they become leaves together. */
    @WithDefault("1s")
    Duration pace();

    /** Entries appended in one transaction at the most. */
    @WithDefault("4096")
    int batch();

    /** Who is asked to cosign what was published: {@code <vkey> <submission prefix>} each. */
    Optional<List<@WithConverter(Witness.Converter.class) Witness>> witnesses();

    /** How often a witness is asked at the most. */
    @WithDefault("1s")
    Duration witnessPace();

    /** How many witnesses have to be at work; proofs prefer a checkpoint that so many cosigned. */
    @WithDefault("1")
    int quorum();

    /** Who gets a checkpoint a day: addresses that it is posted to as text, with its signatures. */
    Optional<List<URI>> deposits();

    Timestamp timestamp();

    /** The timestamp of a checkpoint a day (RFC 3161). */
    interface Timestamp {

        /** Where the authority takes requests; unset for no timestamps. */
        Optional<URI> url();
    }
}
