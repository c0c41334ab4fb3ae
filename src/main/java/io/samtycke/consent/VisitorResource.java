package io.samtycke.consent;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.samtycke.notice.PublishedSites;
import io.samtycke.platform.Page;

@Path("/v1/sites/{site}/visitors/{visitor}")
@PermitAll
@Tag(name = "Visitor's own", description = "Whoever knows the random visitor id is the visitor (GDPR art. 11)")
class VisitorResource {

    private final PublishedSites sites;
    private final RecordReader records;

    VisitorResource(PublishedSites sites, RecordReader records) {
        this.sites = sites;
        this.records = records;
    }

    @GET
    @Operation(summary = "The visitor's own records, newest first")
    public Page<ConsentRecord> records(
            String site,
            @Pattern(regexp = DecisionRules.VISITOR, message = "must be 22 characters of base64url") String visitor) {
        return Page.whole(records.ofVisitor(sites.get(site).id(), visitor));
    }
}
