package io.samtycke.evidence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import io.samtycke.access.Caller;
import io.samtycke.access.Role;
import io.samtycke.audit.Reading;
import io.samtycke.consent.DecisionRules;
import io.samtycke.platform.ProblemException;
import io.samtycke.platform.Violation;

@Path("/admin/v1/sites/{site}/evidence")
@RolesAllowed({Role.ADMIN_NAME, Role.AUDITOR_NAME, Role.DPO_NAME})
@Tag(name = "Evidence")
class EvidenceResource {

    private final EvidenceService evidence;
    private final Caller caller;

    EvidenceResource(EvidenceService evidence, Caller caller) {
        this.evidence = evidence;
        this.caller = caller;
    }

    @GET
    @Produces(BundleAnswer.MEDIA_TYPE)
    @Operation(summary = "The evidence of a visitor or a period", description = "As for one record, for at most 10 000 of them: name a visitor, or from and to, or all three.")
    @APIResponse(responseCode = "200", description = "The bundle", content = @Content(mediaType = BundleAnswer.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "202", description = "The log has no checkpoint yet; ask again after Retry-After seconds")
    public RestResponse<StreamingOutput> many(
            String site,
            @RestQuery @Pattern(regexp = DecisionRules.VISITOR, message = "must be 22 characters of base64url") String visitor,
            @RestQuery String from, @RestQuery String to, @RestQuery boolean restricted,
            @RestQuery @Size(max = 500) String reason) {
        Instant start = time("from", from);
        Instant end = time("to", to);
        if (visitor == null && (start == null || end == null)) {
            throw ProblemException.malformed("Whose evidence, or of which period?",
                    new Violation("visitor", "name a visitor, or from and to"));
        }
        return BundleAnswer.of(
                evidence.many(site, new EvidenceQuery(null, visitor, start, end, restricted),
                        Reading.of(caller, reason, restricted)),
                site);
    }

    private static Instant time(String field, String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw ProblemException.malformed("The period cannot be read.",
                    new Violation(field, "must be a time such as 2026-11-22T09:00:00Z"));
        }
    }
}
