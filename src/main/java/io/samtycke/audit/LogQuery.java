package io.samtycke.audit;

import java.util.List;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

import io.samtycke.platform.ProblemException;
import io.samtycke.platform.Violation;

/** The query string of the consent log; {@link LogFilter} reads it. */
public class LogQuery {

    private static final List<String> KNOWN = List.of("from", "to", "visitor", "action", "category", "granted",
            "version", "language", "restricted", "reason", "cursor", "limit", "format", "after");

    @RestQuery
    @Parameter(description = "First time, included", example = "2026-11-01T00:00:00Z")
    String from;

    @RestQuery
    @Parameter(description = "Last time, excluded", example = "2026-12-01T00:00:00Z")
    String to;

    @RestQuery
    String visitor;

    @RestQuery
    @Parameter(description = "accept_all, reject_all, save or withdraw")
    String action;

    @RestQuery
    @Parameter(description = "A category that was decided on")
    String category;

    @RestQuery
    @Parameter(description = "With category: whether it was granted or refused", schema = @Schema(type = SchemaType.BOOLEAN))
    String granted;

    @RestQuery
    Integer version;

    @RestQuery
    String language;

    @RestQuery
    @Parameter(description = "true: with the records of restricted visitors; for a dpo or admin", schema = @Schema(type = SchemaType.BOOLEAN))
    String restricted;

    @RestQuery
    @Parameter(description = "Why it is read, for the audit trail")
    @Size(max = 500)
    String reason;

    @Context
    UriInfo uri;

    LogFilter filter() {
        refuseUnknown();
        return LogFilter.of(from, to, visitor, action, category, granted, version, language, "true".equals(restricted));
    }

    /** A misspelt filter would be no filter, and its answer would pass for evidence. */
    private void refuseUnknown() {
        List<Violation> unknown = uri.getQueryParameters().keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .map(name -> new Violation(name, "is not a filter; known are " + String.join(", ", KNOWN)))
                .toList();
        if (!unknown.isEmpty()) {
            throw ProblemException.malformed("The filter cannot be read.", unknown);
        }
    }
}
