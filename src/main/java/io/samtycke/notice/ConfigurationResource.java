package io.samtycke.notice;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import com.fasterxml.jackson.core.JsonProcessingException;

import io.samtycke.access.Role;

@Path("/admin/v1/sites/{site}")
@Tag(name = "Configuration", description = "The whole draft as one document, JSON or YAML")
class ConfigurationResource {

    private final DraftService drafts;
    private final YamlMapper yaml;
    private final ConfigurationFile files;

    ConfigurationResource(DraftService drafts, YamlMapper yaml, ConfigurationFile files) {
        this.drafts = drafts;
        this.yaml = yaml;
        this.files = files;
    }

    @GET
    @Path("/config")
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME, Role.AUDITOR_NAME, Role.DPO_NAME})
    @Operation(summary = "The draft", description = "ETag names its revision.")
    @APIResponse(responseCode = "200", description = "As Accept asks", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Configuration.class)),
            @Content(mediaType = YamlMapper.MEDIA_TYPE, schema = @Schema(implementation = Configuration.class))
    })
    public RestResponse<Configuration> json(String site) {
        DraftService.Revised found = drafts.configuration(site);
        return ResponseBuilder.ok(found.configuration()).tag(found.revision() + "").build();
    }

    @GET
    @Path("/config")
    @Produces(YamlMapper.MEDIA_TYPE)
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME, Role.AUDITOR_NAME, Role.DPO_NAME})
    @Operation(hidden = true)
    public RestResponse<String> yaml(String site) throws JsonProcessingException {
        DraftService.Revised found = drafts.configuration(site);
        return ResponseBuilder.ok(yaml.mapper().writeValueAsString(found.configuration()))
                .tag(found.revision() + "")
                .build();
    }

    @PUT
    @Path("/config")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME})
    @Operation(summary = "Replaces the draft", description = "With If-Match only if nobody changed it since; all of it or nothing.")
    public RestResponse<Configuration> replace(
            String site, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(content = {
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Configuration.class)),
                    @Content(mediaType = YamlMapper.MEDIA_TYPE, schema = @Schema(implementation = Configuration.class))
            }, required = true) String document) {
        return replace(site, ifMatch, files.parseJson(document));
    }

    private RestResponse<Configuration> replace(String site, String ifMatch, Configuration configuration) {
        DraftService.Revised kept = drafts.replace(site, configuration.addressedTo(site), Revision.of(ifMatch));
        return ResponseBuilder.ok(kept.configuration()).tag(kept.revision() + "").build();
    }

    @PUT
    @Path("/config")
    @Consumes({YamlMapper.MEDIA_TYPE, "application/x-yaml", "text/yaml"})
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME})
    @Operation(hidden = true)
    public RestResponse<Configuration> replaceYaml(
            String site,
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            String document) {
        return replace(site, ifMatch, files.parse(document));
    }

    @GET
    @Path("/lint")
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME, Role.AUDITOR_NAME, Role.DPO_NAME})
    @Operation(summary = "What the law or completeness would object to in the draft")
    public List<Finding> lint(String site) {
        return drafts.lint(site);
    }
}
