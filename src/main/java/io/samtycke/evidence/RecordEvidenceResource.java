package io.samtycke.evidence;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
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
import io.samtycke.platform.Uuids;

@Path("/admin/v1/sites/{site}/consents/{id: " + Uuids.PATTERN + "}/evidence")
@RolesAllowed({Role.ADMIN_NAME, Role.AUDITOR_NAME, Role.DPO_NAME})
@Tag(name = "Evidence", description = "Records with all that it takes to verify them without us")
class RecordEvidenceResource {

    private final EvidenceService evidence;
    private final Caller caller;

    RecordEvidenceResource(EvidenceService evidence, Caller caller) {
        this.evidence = evidence;
        this.caller = caller;
    }

    @GET
    @Produces(BundleAnswer.MEDIA_TYPE)
    @Operation(summary = "The evidence of one record", description = "A zip: record, salt, proof, checkpoint, keys, the notice as JSON and as the visitor saw it, and how to verify all that.")
    @APIResponse(responseCode = "200", description = "The bundle", content = @Content(mediaType = BundleAnswer.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "202", description = "Not yet in the log; ask again after Retry-After seconds")
    public RestResponse<StreamingOutput> one(
            String site, UUID id, @RestQuery boolean restricted, @RestQuery @Size(max = 500) String reason) {
        return BundleAnswer.of(
                evidence.one(site, new EvidenceQuery(id, null, null, null, restricted),
                        Reading.of(caller, reason, restricted)),
                id.toString());
    }
}
