package io.samtycke.notice;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

import io.samtycke.access.Caller;
import io.samtycke.access.Role;
import io.samtycke.platform.Page;
import io.samtycke.platform.Uuids;

@Path("/admin/v1/sites/{site}/previews")
@Tag(name = "Previews", description = "Tokens that show a draft before it is published: /s/{site}.js?draft=TOKEN")
class PreviewResource {

    private final PreviewService previews;
    private final Caller caller;

    PreviewResource(PreviewService previews, Caller caller) {
        this.previews = previews;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME, Role.AUDITOR_NAME, Role.DPO_NAME})
    @Operation(summary = "The tokens that work, newest first, without what they are")
    public Page<PreviewView> list(String site) {
        return previews.list(site);
    }

    @POST
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME})
    @ResponseStatus(201)
    @APIResponseSchema(value = PreviewView.class, responseCode = "201", responseDescription = "Made")
    @Operation(summary = "Makes a token", description = "Its script always has the draft as it is; decisions made under it are neither kept nor recorded.")
    public PreviewView create(String site, @Valid PreviewRequest request) {
        return previews.create(site, request == null ? null : request.expires(), caller.name());
    }

    @DELETE
    @Path("/{id: " + Uuids.PATTERN + "}")
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME})
    @Operation(summary = "Ends a token at once")
    public void revoke(String site, UUID id) {
        previews.revoke(site, id, caller.name());
    }
}
