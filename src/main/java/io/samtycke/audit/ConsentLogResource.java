package io.samtycke.audit;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.samtycke.access.Caller;
import io.samtycke.access.Role;
import io.samtycke.consent.ConsentRecord;
import io.samtycke.platform.Page;
import io.samtycke.platform.ProblemException;
import io.samtycke.platform.Uuids;
import io.samtycke.platform.Violation;

@Path("/admin/v1/sites/{site}/consents")
@RolesAllowed({Role.ADMIN_NAME, Role.AUDITOR_NAME, Role.DPO_NAME})
@Tag(name = "Consent log", description = "Every decision with what was granted and what was refused")
class ConsentLogResource {

    private final ConsentLogService log;
    private final Caller caller;

    ConsentLogResource(ConsentLogService log, Caller caller) {
        this.log = log;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "The consent log, newest first", description = "A filter that fits little may answer fewer records than limit, or none, with a next: there the search goes on.")
    public Page<ConsentRecord> list(
            String site,
            @BeanParam LogQuery query,
            @RestQuery String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(500) int limit) {
        LogFilter filter = query.filter();
        return log.page(site, filter, cursor, limit, Reading.of(caller, query.reason, filter.restricted()));
    }

    @GET
    @Path("/{id: " + Uuids.PATTERN + "}")
    @Operation(summary = "One record")
    public ConsentRecord get(
            String site, UUID id, @RestQuery boolean restricted, @RestQuery @Size(max = 500) String reason) {
        return log.get(site, id, restricted, Reading.of(caller, reason, restricted));
    }

    @GET
    @Path("/export")
    @Operation(summary = "The filtered log as a file", description = "Streamed; csv, ndjson (lines are the recorded bytes) or proofs (ndjson with salts and indices, for verify-log --records). An export that broke off goes on with after, the id of its last whole record; a csv then has no header.")
    @APIResponse(responseCode = "200", description = "The file", content = {
            @Content(mediaType = "text/csv", schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING)),
            @Content(mediaType = "application/x-ndjson", schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING))
    })
    public RestResponse<StreamingOutput> export(
            String site, @BeanParam LogQuery query, @RestQuery @DefaultValue("csv") String format,
            @RestQuery @Pattern(regexp = Uuids.PATTERN, message = "must be the id of a record") String after) {
        ConsentLogService.Format wanted = switch (format) {
            case "csv" -> ConsentLogService.Format.CSV;
            case "ndjson" -> ConsentLogService.Format.NDJSON;
            case "proofs" -> ConsentLogService.Format.PROOFS;
            default -> throw ProblemException.malformed(
                    "The format is not known.", new Violation("format", "must be csv, ndjson or proofs"));
        };
        LogFilter filter = query.filter();
        ConsentLogService.Export export = log.export(site, wanted, filter,
                after == null ? null : UUID.fromString(after),
                Reading.of(caller, query.reason, filter.restricted()));
        return ResponseBuilder.<StreamingOutput>ok(export::write)
                .header(HttpHeaders.CONTENT_TYPE,
                        wanted == ConsentLogService.Format.CSV ? "text/csv;charset=utf-8" : "application/x-ndjson")
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + site + "-consents."
                                + (wanted == ConsentLogService.Format.PROOFS ? "proofs.ndjson" : format) + "\"")
                .build();
    }
}
