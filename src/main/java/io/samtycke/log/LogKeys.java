package io.samtycke.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;

import io.samtycke.log.note.LogIdentity;
import io.samtycke.log.note.SignatureType;
import io.samtycke.log.note.SignerKey;
import io.samtycke.log.note.VerifierKey;
import io.samtycke.platform.OwnFile;

/**
 * The private keys of the log: a line each, the oldest first. While one takes over from another both sign; whoever knows
 * either can verify.
 */
record LogKeys(List<SignerKey> signers) {

    LogKeys {
        signers = List.copyOf(signers);
    }

    /** @throws IllegalArgumentException when the file is there and is not one of keys with one name */
    static LogKeys read(Path file) throws IOException {
        List<SignerKey> signers = Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(line -> SignerKey.parse(line).orThrow())
                .toList();
        long names = signers.stream().map(key -> key.verifier().name()).distinct().count();
        if (names != 1) {
            throw new IllegalArgumentException(
                    file + " holds keys of " + names + " logs, expected one or more keys of one log");
        }
        return new LogKeys(signers);
    }

    /** Makes the key of a new log and keeps it, readable for this user alone. */
    static LogKeys create(Path file, String origin) throws IOException {
        SignerKey key = SignerKey.generate(origin, SignatureType.ED25519, new SecureRandom());
        OwnFile.write(file, key.encoded() + "\n");
        return new LogKeys(List.of(key));
    }

    /** The name of the log: the first line of its checkpoints. */
    String origin() {
        return signers.get(0).verifier().name();
    }

    List<VerifierKey> verifiers() {
        return signers.stream().map(SignerKey::verifier).toList();
    }

    LogIdentity identity() {
        return new LogIdentity(origin(), verifiers(), List.of());
    }

    SignerKey[] all() {
        return signers.toArray(SignerKey[]::new);
    }
}
