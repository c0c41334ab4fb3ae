package io.samtycke.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

import io.samtycke.access.Role;
import io.samtycke.platform.Page;

@Path("/admin/v1/sites/{site}/services")
@Tag(name = "Services", description = "The third-party products of a site's draft")
class ServiceResource {

    private final DraftService drafts;

    ServiceResource(DraftService drafts) {
        this.drafts = drafts;
    }

    @GET
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME, Role.AUDITOR_NAME, Role.DPO_NAME})
    @Operation(summary = "The draft's services")
    public Page<Service> list(String site) {
        return Page.whole(drafts.get(site).services());
    }

    @POST
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME})
    @ResponseStatus(201)
    @APIResponseSchema(value = Service.class, responseCode = "201", responseDescription = "Made")
    @Operation(summary = "Adds a service")
    public Service add(String site, @NotNull @Valid Service service) {
        drafts.edit(site, draft -> DraftMembers.SERVICES.add(draft, service));
        return service;
    }

    @GET
    @Path("/{key}")
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME, Role.AUDITOR_NAME, Role.DPO_NAME})
    @Operation(summary = "One service")
    public Service get(String site, String key) {
        return DraftMembers.SERVICES.find(drafts.get(site), key);
    }

    @PUT
    @Path("/{key}")
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME})
    @Operation(summary = "Replaces a service")
    public Service replace(String site, String key, @NotNull @Valid Service service) {
        drafts.edit(site, draft -> DraftMembers.SERVICES.replace(draft, key, service));
        return service;
    }

    @DELETE
    @Path("/{key}")
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME})
    @Operation(summary = "Removes a service")
    public void remove(String site, String key) {
        drafts.edit(site, draft -> DraftMembers.SERVICES.remove(draft, key));
    }
}
