package io.samtycke.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.samtycke.access.Caller;
import io.samtycke.access.Role;
import io.samtycke.platform.Page;

@Path("/admin/v1/sites/{site}/versions")
@Tag(name = "Versions", description = "Published notices: numbered, hashed, unchangeable")
class VersionResource {

    private final VersionService versions;
    private final HistoryService history;
    private final ScheduleService schedules;
    private final Caller caller;

    VersionResource(VersionService versions, HistoryService history, ScheduleService schedules, Caller caller) {
        this.versions = versions;
        this.history = history;
        this.schedules = schedules;
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
    @APIResponse(responseCode = "201", description = "Made", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = VersionView.class)))
    @APIResponse(responseCode = "202", description = "To be made at publishAt, of the draft as it is then", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ScheduledView.class)))
    @Operation(summary = "Publishes the draft", description = """
            Refused with 422 while the linter reports errors, and where visitors would have to be asked again but are
            not to be and no reason is given. With publishAt it is done later.""")
    public RestResponse<Object> publish(String site, @Valid PublishRequest request) {
        PublishRequest asked = request == null ? PublishRequest.now("") : request;
        return asked.publishAt() == null
                ? ResponseBuilder.<Object>create(201).entity(versions.publish(site, asked, caller.name())).build()
                : ResponseBuilder.<Object>create(202).entity(schedules.add(site, asked, caller.name())).build();
    }

    @GET
    @Path("/{version: [0-9]{1,9}}")
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME, Role.AUDITOR_NAME, Role.DPO_NAME})
    @Operation(summary = "One version with its notice, exactly as it was shown")
    public VersionView get(String site, int version) {
        return versions.get(site, version);
    }

    @GET
    @Path("/{version: [0-9]{1,9}}/diff")
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME, Role.AUDITOR_NAME, Role.DPO_NAME})
    @Operation(summary = "What changed since a version, by meaning", description = "To another version, or to the draft.")
    public DiffView diff(String site, int version,
            @Parameter(description = "A version's number, or draft") @RestQuery @DefaultValue(HistoryService.DRAFT) String to) {
        return history.diff(site, version, to);
    }

    @POST
    @Path("/{version: [0-9]{1,9}}/restore")
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME})
    @APIResponseSchema(value = Configuration.class, responseCode = "200", responseDescription = "The draft")
    @Operation(summary = "Makes the draft what a version was", description = """
            Visitors see it once it is published. Origins and retentionMonths stay. With If-Match only if nobody changed
            the draft since.""")
    public RestResponse<Configuration> restore(String site, int version,
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        DraftService.Revised restored = history.restore(site, version, Revision.of(ifMatch), caller.name());
        return ResponseBuilder.ok(restored.configuration()).tag(restored.revision() + "").build();
    }
}
