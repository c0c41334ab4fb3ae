package io.samtycke.consent;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.samtycke.notice.PublishedSites;
import io.samtycke.platform.Page;
import io.samtycke.platform.limit.LimitedByAddress;

@Path("/v1/sites/{site}/visitors/{visitor}")
@PermitAll
@LimitedByAddress
@Tag(name = "Visitor's own", description = "Whoever knows the random visitor id is the visitor (GDPR art. 11)")
class VisitorResource {

    private final PublishedSites sites;
    private final RecordReader records;
    private final ErasureStore erasures;

    VisitorResource(PublishedSites sites, RecordReader records, ErasureStore erasures) {
        this.sites = sites;
        this.records = records;
        this.erasures = erasures;
    }

    @GET
    @Operation(summary = "The visitor's own records, newest first")
    public Page<ConsentRecord> records(
            String site,
            @Pattern(regexp = DecisionRules.VISITOR, message = "must be 22 characters of base64url") String visitor) {
        return Page.whole(records.ofVisitor(sites.get(site).id(), visitor));
    }

    @DELETE
    @Operation(summary = "Erases the visitor's records", description = "With what links them to the transparency log; proofs of everybody else stay valid. Harmless when there is nothing.")
    @APIResponse(responseCode = "204", description = "Nothing of the visitor is left")
    public void erase(
            String site,
            @Pattern(regexp = DecisionRules.VISITOR, message = "must be 22 characters of base64url") String visitor) {
        erasures.erase(sites.get(site), visitor, Erasure.BY_VISITOR);
    }
}
