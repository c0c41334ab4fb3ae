package io.samtycke.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.samtycke.access.Role;
import io.samtycke.site.SiteService;

@Path("/admin/v1/sites/{site}/config/plan")
@Tag(name = "Configuration")
class PlanResource {

    private final DraftService drafts;
    private final SiteService sites;
    private final ConfigurationFile files;

    PlanResource(DraftService drafts, SiteService sites, ConfigurationFile files) {
        this.drafts = drafts;
        this.sites = sites;
        this.files = files;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME})
    @Operation(summary = "What replacing the draft would change", description = "Changes nothing: for checks before a merge, and for finding drift after it.")
    public PlanView plan(String site, @RequestBody(content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Configuration.class)),
            @Content(mediaType = YamlMapper.MEDIA_TYPE, schema = @Schema(implementation = Configuration.class))
    }, required = true) String document) {
        return plan(site, files.parseJson(document));
    }

    private PlanView plan(String site, Configuration configuration) {
        sites.get(site);
        return PlanView.of(drafts.plan(configuration.addressedTo(site)));
    }

    @POST
    @Consumes({YamlMapper.MEDIA_TYPE, "application/x-yaml", "text/yaml"})
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME})
    @Operation(hidden = true)
    public PlanView planYaml(String site, String document) {
        return plan(site, files.parse(document));
    }
}
