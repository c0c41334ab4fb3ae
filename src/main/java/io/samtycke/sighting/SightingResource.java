package io.samtycke.sighting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import io.samtycke.access.Role;

@Path("/admin/v1/sites/{site}/hosts")
@Tag(name = "Unknown hosts")
class SightingResource {

    private final SightingService sightings;

    SightingResource(SightingService sightings) {
        this.sightings = sightings;
    }

    @GET
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME, Role.AUDITOR_NAME, Role.DPO_NAME})
    @Operation(summary = "Hosts seen and not classified, the most recent first", description = "A host that the draft claims as a whole, by a match pattern or in allowedHosts, is left out.")
    public SightingsView list(
            String site, @RestQuery String cursor, @RestQuery @DefaultValue("100") @Min(1) @Max(500) int limit) {
        return sightings.list(site, cursor, limit);
    }

    @DELETE
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME})
    @Operation(summary = "Empties the list", description = "What is still contacted comes back with the next report.")
    public void clear(String site) {
        sightings.clear(site);
    }
}
