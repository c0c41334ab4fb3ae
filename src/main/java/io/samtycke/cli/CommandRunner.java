package io.samtycke.cli;

import java.io.PrintWriter;

import jakarta.validation.ConstraintViolationException;

import io.quarkus.runtime.QuarkusApplication;
import io.samtycke.platform.DatabaseFault;
import io.samtycke.platform.ProblemException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;

/** Hands the arguments to the command they name; without any, the server runs. */
public class CommandRunner implements QuarkusApplication {

    private final IFactory factory;

    CommandRunner(IFactory factory) {
        this.factory = factory;
    }

    @Override
    public int run(String... args) {
        return new CommandLine(new Commands(), factory)
                .setExecutionExceptionHandler((fault, line, parsed) -> explain(fault, line.getErr()))
                .execute(args.length == 0 ? new String[]{"serve" } : args);
    }

    private static int explain(Exception fault, PrintWriter err) throws Exception {
        if (fault instanceof ProblemException problem) {
            err.println(problem.problem().detail());
            problem.problem().violations().forEach(v -> err.println("  " + v.field() + ": " + v.message()));
        } else if (fault instanceof ConstraintViolationException violations) {
            err.println("The document is not of the expected form.");
            violations.getConstraintViolations()
                    .forEach(v -> err.println("  " + v.getPropertyPath() + ": " + v.getMessage()));
        } else if (DatabaseFault.isAway(fault)) {
            err.println("The database does not answer: " + fault.getMessage());
        } else {
            throw fault;
        }
        return 1;
    }

    /** The command line as a whole. */
    @Command(name = "samtycke", description = "Consent management: serves, and does an operator's work.", mixinStandardHelpOptions = true, subcommands = {
            ServeCommand.class, ApplyCommand.class, ExportCommand.class, PublishCommand.class, KeyCommand.class })
    static class Commands {}
}
