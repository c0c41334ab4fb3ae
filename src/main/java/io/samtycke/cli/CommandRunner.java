package io.samtycke.cli;

import java.io.PrintWriter;

import jakarta.validation.ConstraintViolationException;

import io.quarkus.runtime.QuarkusApplication;
import io.samtycke.platform.DatabaseFault;
import io.samtycke.platform.ProblemException;

import picocli.CommandLine.IFactory;

/** Hands the arguments to the command they name. */
public class CommandRunner implements QuarkusApplication {

    private final IFactory factory;

    CommandRunner(IFactory factory) {
        this.factory = factory;
    }

    @Override
    public int run(String... args) {
        return CommandSyntax.line(factory)
                .setExecutionExceptionHandler((fault, line, parsed) -> explain(fault, line.getErr()))
                .execute(args);
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
}
