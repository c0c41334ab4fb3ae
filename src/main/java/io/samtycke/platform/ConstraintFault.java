package io.samtycke.platform;

import java.util.Comparator;
import java.util.List;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

/** Says which members Bean Validation objects to, by the paths that clients write. */
public final class ConstraintFault {

    private ConstraintFault() {
    }

    /** A 400 with every violation. */
    public static ProblemException explain(ConstraintViolationException fault) {
        List<Violation> violations = fault.getConstraintViolations().stream()
                .map(v -> new Violation(field(v), v.getMessage()))
                .sorted(Comparator.comparing(Violation::field))
                .toList();
        return ProblemException.malformed("The request is not of the expected form.", violations);
    }

    /** The member's path as the client wrote it: without the Java method and parameter in front. */
    private static String field(ConstraintViolation<?> violation) {
        StringBuilder field = new StringBuilder();
        boolean parameter = false;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD) {
                continue;
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = true;
                field.append(node.getName());
                continue;
            }
            if (parameter) {
                field.setLength(0);
                parameter = false;
            }
            if (node.getIndex() != null) {
                field.append('[').append(node.getIndex()).append(']');
            } else if (node.getKey() != null) {
                field.append('.').append(node.getKey());
            }
            if (node.getName() != null && node.getKind() == ElementKind.PROPERTY) {
                field.append(field.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return field.toString();
    }
}
