package io.samtycke.witness;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.samtycke.log.note.VerifierKey;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;

@ConfigMapping(prefix = "samtycke.witness")
interface WitnessConfig {

    /** Keys of the logs that we are a witness of; several of one name while one takes over. Unset: we are none. */
    Optional<List<@WithConverter(VkeyConverter.class) VerifierKey>> logs();

    /** Name of the witness; unset for host and path of {@code samtycke.public-url} and {@code /witness}. */
    Optional<String> name();

    /** The private key; unset for {@code <data-dir>/witness.key}, which is made when it is first needed. */
    Optional<Path> keyFile();

    /**
     * Where the largest cosigned trees are remembered outside the database, best on another disk; unset for
     * {@code <data-dir>/witness}. Replicas share it.
     */
    Optional<Path> cosignedFolder();
}
