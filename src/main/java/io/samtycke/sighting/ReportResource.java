package io.samtycke.sighting;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

import io.samtycke.notice.PublishedSites;
import io.samtycke.platform.limit.LimitedByAddress;

@Path("/v1/sites/{site}/hosts")
@PermitAll
@LimitedByAddress
@Tag(name = "Unknown hosts", description = "Third-party hosts that a site's pages contact and no service claims")
class ReportResource {

    private final PublishedSites sites;
    private final SightingService sightings;

    ReportResource(PublishedSites sites, SightingService sightings) {
        this.sites = sites;
        this.sightings = sightings;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    @Operation(summary = "Reports hosts that no service claims", description = "Host names and nothing about the visitor. Kept by name, day and count; claimed ones not at all.")
    @APIResponse(responseCode = "204", description = "Taken")
    public void report(
            String site,
            @RequestBody(required = true, content = {
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SightingRequest.class)),
                    @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = SightingRequest.class))
            }) byte[] body,
            @RestHeader("Origin") String origin) {
        sightings.report(sites.get(site), origin, body);
    }
}
