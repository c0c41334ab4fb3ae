package io.samtycke.audit;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The query string of the consent log; {@link LogFilter} reads it. */
public class LogQuery {

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

    LogFilter filter() {
        return LogFilter.of(from, to, visitor, action, category, granted, version, language);
    }
}
