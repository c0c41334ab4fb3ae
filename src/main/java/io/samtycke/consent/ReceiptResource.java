package io.samtycke.consent;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

import io.samtycke.log.LogProofs;
import io.samtycke.log.entry.Opening;
import io.samtycke.log.proof.TlogProof;
import io.samtycke.notice.PublishedSites;
import io.samtycke.platform.ProblemException;
import io.samtycke.platform.Uuids;
import io.samtycke.platform.limit.LimitedByAddress;

@Path("/v1/sites/{site}/consents/{id: " + Uuids.PATTERN + "}")
@PermitAll
@LimitedByAddress
@Tag(name = "Visitor's own")
class ReceiptResource {

    private static final String VISITOR = "must be 22 characters of base64url";
    /** A record is under a checkpoint one to two seconds after its answer. */
    private static final String SOON = "1";

    private final PublishedSites sites;
    private final RecordReader records;
    private final LogProofs proofs;

    ReceiptResource(PublishedSites sites, RecordReader records, LogProofs proofs) {
        this.sites = sites;
        this.records = records;
        this.proofs = proofs;
    }

    @GET
    @Path("receipt")
    @Operation(summary = "The visitor's receipt of a record", description = "The record, its salt and its proof; 202 while it is not yet in the log.")
    @APIResponse(responseCode = "200", description = "The receipt", content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    @APIResponse(responseCode = "202", description = "Recorded, and soon in the log; ask again after Retry-After seconds", content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    public RestResponse<ReceiptView> receipt(
            String site, UUID id,
            @RestQuery @NotNull @Pattern(regexp = DecisionRules.VISITOR, message = VISITOR) String visitor) {
        Found found = find(site, id, visitor);
        String salt = Base64.getEncoder().encodeToString(found.opening.salt());
        String record = new String(found.opening.content(), StandardCharsets.UTF_8);
        return found.proof
                .map(proof -> RestResponse.ok(new ReceiptView(record, salt, proof.index(),
                        new String(proof.bytes(), StandardCharsets.UTF_8))))
                .orElseGet(() -> ResponseBuilder
                        .create(Status.ACCEPTED, new ReceiptView(record, salt, null, null))
                        .header(HttpHeaders.RETRY_AFTER, SOON)
                        .build());
    }

    @GET
    @Path("proof")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "The proof of a record as a file", description = "C2SP tlog-proof, with type, salt and record in its extra line; 202 while it is not yet in the log.")
    @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = MediaType.TEXT_PLAIN))
    @APIResponse(responseCode = "202", description = "Not yet in the log; ask again after Retry-After seconds")
    public RestResponse<byte[]> proof(
            String site, UUID id,
            @RestQuery @NotNull @Pattern(regexp = DecisionRules.VISITOR, message = VISITOR) String visitor) {
        return find(site, id, visitor).proof
                .map(proof -> ResponseBuilder.ok(proof.bytes())
                        .header(HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"" + id + TlogProof.EXTENSION + "\"")
                        .build())
                .orElseGet(() -> ResponseBuilder.<byte[]>create(Status.ACCEPTED)
                        .header(HttpHeaders.RETRY_AFTER, SOON)
                        .build());
    }

    private Found find(String site, UUID id, String visitor) {
        long siteId = sites.get(site).id();
        Opening opening = records.opening(siteId, id, visitor)
                .orElseThrow(() -> ProblemException.notFound("This visitor has no record " + id + "."));
        return new Found(opening, proofs.prove(siteId, id, opening));
    }

    /** A visitor's record, and its proof once there is one. */
    private record Found(Opening opening, Optional<TlogProof> proof) {}
}
