package io.samtycke.site;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

import io.samtycke.access.Caller;
import io.samtycke.access.Role;
import io.samtycke.platform.Page;
import io.samtycke.platform.ProblemException;

@Path("/admin/v1/sites")
@Tag(name = "Sites", description = "Web properties with one banner each")
class SiteResource {

    private final SiteService sites;
    private final Caller caller;

    SiteResource(SiteService sites, Caller caller) {
        this.sites = sites;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME, Role.AUDITOR_NAME, Role.DPO_NAME})
    @Operation(summary = "The sites that the caller sees, by key")
    public Page<Site> list(@RestQuery String cursor, @RestQuery @DefaultValue("100") @Min(1) @Max(500) int limit) {
        return sites.list(cursor, limit, caller.sites());
    }

    @POST
    @RolesAllowed(Role.ADMIN_NAME)
    @ResponseStatus(201)
    @APIResponseSchema(value = Site.class, responseCode = "201", responseDescription = "Made")
    @Operation(summary = "Makes a site", description = "It starts with the built-in categories and complete texts in its languages.")
    public Site create(@NotNull @Valid Site site) {
        if (caller.sites() != null) {
            throw ProblemException.refused(403, "Only a key for all sites can make a new one.");
        }
        return sites.create(site);
    }

    @GET
    @Path("/{site}")
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME, Role.AUDITOR_NAME, Role.DPO_NAME})
    @Operation(summary = "One site")
    public Site get(String site) {
        return sites.get(site).site();
    }

    @PUT
    @Path("/{site}")
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME})
    @Operation(summary = "Replaces a site's settings", description = "Origins count at once; what visitors see changes with the next published version.")
    public Site update(String site, @NotNull @Valid Site settings) {
        return sites.update(site, settings);
    }

    @DELETE
    @Path("/{site}")
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(summary = "Ends a site", description = "Its consent records stay until their retention ends.")
    public void delete(String site) {
        sites.delete(site);
    }
}
