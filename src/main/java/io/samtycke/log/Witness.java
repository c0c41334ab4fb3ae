package io.samtycke.log;

import java.net.URI;

import io.samtycke.log.note.SignatureType;
import io.samtycke.log.note.VerifierKey;
import io.samtycke.log.reading.Parsed;

/**
 * Somebody else who cosigns our checkpoints (C2SP tlog-witness).
 *
 * @param submission the prefix before {@code add-checkpoint}, with a slash at the end
 */
record Witness(VerifierKey key, URI submission) {

    String name() {
        return key.name();
    }

    /** @param setting {@code <vkey> <submission prefix>} */
    static Parsed<Witness> parse(String setting) {
        String[] parts = setting.strip().split(" +");
        if (parts.length != 2 || !parts[1].matches("https?://[^/].*")) {
            return Parsed.malformed("expected <vkey> <https address before add-checkpoint>, not: " + setting);
        }
        return VerifierKey.parse(parts[0])
                .then(key -> key.type() == SignatureType.COSIGNATURE_V1
                        ? address(parts[1]).then(submission -> Parsed.of(new Witness(key, submission)))
                        : Parsed.malformed("the key of " + key.name() + " is not that of a witness (type 04)"));
    }

    private static Parsed<URI> address(String prefix) {
        try {
            return Parsed.of(URI.create(prefix.replaceFirst("/+$", "") + "/"));
        } catch (IllegalArgumentException e) {
            return Parsed.malformed(prefix + " is no address");
        }
    }

    /** For the settings: a mistake is said at start. */
    public static final class Converter implements org.eclipse.microprofile.config.spi.Converter<Witness> {

        private static final long serialVersionUID = 1L;

        @Override
        public Witness convert(String setting) {
            return parse(setting).orThrow();
        }
    }
}
