package io.samtycke.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.samtycke.log.note.SignatureType;
import io.samtycke.log.note.SignerKey;
import io.samtycke.platform.InstallationConfig;
import io.samtycke.platform.OwnFile;

/** The witness's own key, kept like the log's and never the same. */
@ApplicationScoped
class WitnessKey {

    private static final Logger LOG = Logger.getLogger(WitnessKey.class);

    private final WitnessConfig config;
    private final InstallationConfig installation;
    private volatile SignerKey key;

    WitnessKey(WitnessConfig config, InstallationConfig installation) {
        this.config = config;
        this.installation = installation;
    }

    /** Made when it is first asked for. */
    synchronized SignerKey get() {
        if (key == null) {
            Path file = config.keyFile().orElse(installation.dataDir().resolve("witness.key"));
            try {
                key = Files.exists(file) ? read(file) : create(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return key;
    }

    private static SignerKey read(Path file) throws IOException {
        SignerKey read = SignerKey.parse(Files.readString(file)).orThrow();
        if (read.verifier().type() != SignatureType.COSIGNATURE_V1) {
            throw new IllegalArgumentException(file + " holds the key of a log, not of a witness (type 04)");
        }
        return read;
    }

    private SignerKey create(Path file) throws IOException {
        SignerKey made = SignerKey.generate(name(), SignatureType.COSIGNATURE_V1, new SecureRandom());
        OwnFile.write(file, made.encoded() + "\n");
        LOG.infof("The witness %s was given a key, in %s: keep a copy of it", made.verifier().name(), file);
        return made;
    }

    /** Like the name of a log: a name that nobody else will have. */
    private String name() {
        return config.name()
                .or(() -> installation.publicUrl()
                        .map(url -> url.replaceFirst("^https?://", "").replaceFirst("/$", "") + "/witness"))
                .orElseGet(() -> {
                    byte[] random = new byte[8];
                    new SecureRandom().nextBytes(random);
                    // RFC 6761 keeps .invalid free of hosts
                    return HexFormat.of().formatHex(random) + ".invalid/witness";
                });
    }
}
