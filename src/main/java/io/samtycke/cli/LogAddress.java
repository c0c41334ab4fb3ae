package io.samtycke.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;

import io.samtycke.log.check.LogAtUrl;
import io.samtycke.log.check.LogInFolder;
import io.samtycke.log.check.LogSource;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A log named on the command line: where it is served, or the folder of a copy. */
record LogAddress(String given, LogSource source) {

    static final String LABEL = "URL|DIR";

    private static final Pattern URL = Pattern.compile("https?://.*");

    static LogAddress of(String given) {
        return new LogAddress(given, URL.matcher(given).matches()
                ? new LogAtUrl(URI.create(given))
                : new LogInFolder(Path.of(given)));
    }

    /** For picocli. */
    static final class Converter implements ITypeConverter<LogAddress> {

        @Override
        public LogAddress convert(String given) {
            try {
                return of(given);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + given + "' is neither an address nor a folder");
            }
        }
    }
}
