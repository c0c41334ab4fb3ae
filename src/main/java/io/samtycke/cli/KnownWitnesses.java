package io.samtycke.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.samtycke.log.note.CheckpointVerdict;
import io.samtycke.log.note.LogIdentity;
import io.samtycke.log.note.SignatureType;
import io.samtycke.log.note.Signed;
import io.samtycke.log.note.VerifierKey;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options for witnesses, and what is said of their cosignatures. */
class KnownWitnesses {

    @Option(names = "--witness", paramLabel = "VKEY", converter = KnownKeys.Vkey.class, description = "The key of a witness that you trust; repeat for several")
    Set<VerifierKey> keys = new LinkedHashSet<>();

    @Option(names = "--require", paramLabel = "N", description = "How many of them must have cosigned the checkpoint; without it one")
    Integer required;

    @Spec(Target.MIXEE)
    CommandSpec command;

    /** @throws ParameterException for options that contradict themselves */
    LogIdentity with(LogIdentity log) {
        for (VerifierKey key : keys) {
            if (key.type() != SignatureType.COSIGNATURE_V1) {
                throw wrong("The key of " + key.name() + " is not that of a witness: give it with --key if it is the"
                        + " log's.");
            }
        }
        if (required != null && (required < 0 || required > keys.size())) {
            throw wrong("--require " + required + " needs as many witnesses: " + keys.size()
                    + " are given with --witness.");
        }
        return log.witnessedBy(List.copyOf(keys));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), Spoken.of(message));
    }

    /**
     * Says which of them signed, and when.
     *
     * @return whether they are enough
     */
    boolean enough(CheckpointVerdict.Trusted checkpoint, PrintWriter out) {
        for (VerifierKey key : keys) {
            Optional<Signed> signed = checkpoint.cosigned().stream().filter(line -> line.key().equals(key)).findAny();
            out.println(Spoken.of("  " + key.name() + signed
                    .map(line -> " cosigned it on " + Instant.ofEpochSecond(line.time().orElseThrow()))
                    .orElse(" did not cosign it")));
        }
        int least = required != null ? required : Math.min(1, keys.size());
        boolean enough = checkpoint.cosigned().size() >= least;
        if (!enough) {
            out.println("Cosigned by " + checkpoint.cosigned().size() + " of the witnesses given, expected " + least
                    + " or more [too-few-witnesses]");
        }
        return enough;
    }
}
