package io.samtycke.snippet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.samtycke.access.Role;
import io.samtycke.platform.PublicUrl;
import io.vertx.core.http.HttpServerRequest;

@Path("/admin/v1/sites/{site}/embed")
@Tag(name = "Script")
class EmbedResource {

    private final EmbedService embeds;
    private final PublicUrl publicUrl;

    EmbedResource(EmbedService embeds, PublicUrl publicUrl) {
        this.embeds = embeds;
        this.publicUrl = publicUrl;
    }

    @GET
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME, Role.AUDITOR_NAME, Role.DPO_NAME})
    @Operation(summary = "The embed codes", description = "Of the newest published version; 409 while there is none.")
    public EmbedView codes(String site, HttpServerRequest http) {
        return embeds.codes(site,
                publicUrl.or(http.scheme(), http.authority() == null ? "" : http.authority().toString()));
    }
}
