package io.samtycke.platform;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in words what Jackson could not read, and at which member or line. */
public final class JsonFault {

    private JsonFault() {
    }

    /** A 400 that names the member, or the line and column when the text is not JSON (or YAML) at all. */
    public static ProblemException explain(JsonProcessingException fault) {
        // a syntax error deep inside arrives wrapped in the path that led to it
        boolean syntax = !(fault instanceof JsonMappingException) || fault.getCause() instanceof StreamReadException;
        if (!syntax && fault instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return ProblemException.malformed(
                    "The document is not of the expected form" + at(fault) + ".",
                    new Violation(path(mapping), message(mapping)));
        }
        if (!syntax && fault instanceof MismatchedInputException mismatch) {
            return ProblemException.malformed("The document " + message(mismatch) + ".");
        }
        return ProblemException.malformed("The document cannot be read" + at(fault) + ": " + firstLine(fault) + ".");
    }

    private static String at(JsonProcessingException fault) {
        JsonLocation at = fault.getLocation();
        return at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private static String path(JsonMappingException fault) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : fault.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String message(JsonMappingException fault) {
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return Nearest.advise(unknown.getPropertyName(),
                    unknown.getKnownPropertyIds().stream().map(Objects::toString).toList());
        }
        if (fault instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
            return "must be one of "
                    + Arrays.stream(format.getTargetType().getEnumConstants())
                            .map(Objects::toString)
                            .collect(Collectors.joining(", "));
        }
        if (fault instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return "must be " + inWords(mismatch.getTargetType());
        }
        return "cannot be read: " + firstLine(fault);
    }

    private static String inWords(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number";
        }
        if (type == String.class) {
            return "a string";
        }
        if (type == java.util.UUID.class) {
            return "a UUID";
        }
        if (type == java.time.Instant.class) {
            return "a time such as 2026-11-22T09:00:00Z";
        }
        if (Collection.class.isAssignableFrom(type) || type == List.class) {
            return "a list";
        }
        if (Map.class.isAssignableFrom(type) || type.isRecord()) {
            return "an object";
        }
        return "of another form";
    }

    private static String firstLine(JsonProcessingException fault) {
        String text = fault.getOriginalMessage();
        return text == null ? "unexpected content" : text.lines().findFirst().orElse("").strip();
    }
}
