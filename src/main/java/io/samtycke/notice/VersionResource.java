package io.samtycke.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

import io.samtycke.access.Caller;
import io.samtycke.access.Role;
import io.samtycke.platform.Page;

@Path("/admin/v1/sites/{site}/versions")
@Tag(name = "Versions", description = "Published notices: numbered, hashed, unchangeable")
class VersionResource {

    private final VersionService versions;
    private final Caller caller;

    VersionResource(VersionService versions, Caller caller) {
        this.versions = versions;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME, Role.AUDITOR_NAME, Role.DPO_NAME})
    @Operation(summary = "The published versions, newest first")
    public Page<VersionView> list(
            String site,
            @RestQuery @Min(1) Integer cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(500) int limit) {
        return versions.list(site, cursor, limit);
    }

    @POST
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME})
    @ResponseStatus(201)
    @APIResponseSchema(value = VersionView.class, responseCode = "201", responseDescription = "Made")
    @Operation(summary = "Publishes the draft", description = "Refused with 422 while the linter reports errors.")
    public VersionView publish(String site, @Valid PublishRequest request) {
        return versions.publish(site, request == null ? new PublishRequest(null, null) : request, caller.name());
    }

    @GET
    @Path("/{version: [0-9]{1,9}}")
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME, Role.AUDITOR_NAME, Role.DPO_NAME})
    @Operation(summary = "One version with its notice, exactly as it was shown")
    public VersionView get(String site, int version) {
        return versions.get(site, version);
    }
}
