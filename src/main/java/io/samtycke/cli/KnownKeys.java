package io.samtycke.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

import io.samtycke.log.check.PublishedKeys;
import io.samtycke.log.note.LogIdentity;
import io.samtycke.log.note.VerifierKey;
import io.samtycke.log.reading.Parsed;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import picocli.CommandLine.TypeConversionException;

/** The option for the keys of a log, and what stands in for it. */
class KnownKeys {

    @Option(names = "--key", paramLabel = "VKEY", converter = Vkey.class, description = "A key of the log that you were told elsewhere; repeat for several. Without it the keys that the log itself publishes are used")
    List<VerifierKey> keys;

    @Spec(Target.MIXEE)
    CommandSpec command;

    /**
     * @param published where the log publishes its own keys
     * @return empty after saying why there are none
     */
    Optional<LogIdentity> identity(LogAddress published) {
        if (keys != null) {
            Parsed<LogIdentity> told = PublishedKeys.identity(keys);
            return Optional.of(told.optional().orElseThrow(() -> new ParameterException(
                    command.commandLine(), "The keys given are not those of one log.")));
        }
        PrintWriter err = command.commandLine().getErr();
        try {
            Parsed<LogIdentity> own = PublishedKeys.read(published.source());
            if (own.optional().isEmpty()) {
                command.commandLine().getOut().println(Spoken.of(
                        published.given() + ": no key to verify with: " + own.reason() + ". Give one with --key."));
            } else {
                err.println(Spoken.of("These keys come from the log itself (" + published.given() + "/"
                        + PublishedKeys.PATH + "). Compare them with what you were told elsewhere, or give --key:"));
                own.orThrow().keys().forEach(key -> err.println(Spoken.of("  " + key.encoded())));
            }
            return own.optional();
        } catch (IOException e) {
            command.commandLine().getOut().println(Spoken.of(
                    "No key to verify with: " + e.getMessage() + " Give one with --key."));
            return Optional.empty();
        }
    }

    /** For picocli. */
    static final class Vkey implements ITypeConverter<VerifierKey> {

        @Override
        public VerifierKey convert(String given) {
            Parsed<VerifierKey> key = VerifierKey.parse(given);
            return key.optional().orElseThrow(() -> new TypeConversionException(
                    "'" + Spoken.of(given) + "' is not a key: " + key.reason()));
        }
    }
}
