package io.samtycke.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;

import picocli.CommandLine;

/** What a command said that was run before anything is started. */
public record CommandLineRun(int exitCode, String out, String err) {

    public static CommandLineRun of(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = CommandSyntax.beforeStart();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int exitCode = line.execute(Stream.of(arguments)
                .map(argument -> argument instanceof Path path ? path.toString() : (String) argument)
                .toArray(String[]::new));
        return new CommandLineRun(exitCode, out.toString(), err.toString());
    }
}
