package io.samtycke.consent;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.samtycke.notice.PublishedSites;
import io.samtycke.platform.limit.LimitedByAddress;
import io.samtycke.site.SiteService;

@Path("/v1/sites/{site}/visitors/{visitor}")
@PermitAll
@LimitedByAddress
@Tag(name = "Visitor's own", description = "Whoever knows the random visitor id is the visitor (GDPR art. 11)")
class VisitorResource {

    private final PublishedSites published;
    private final SiteService sites;
    private final PortableRecords records;
    private final ErasureStore erasures;
    private final ObjectMapper json;

    VisitorResource(PublishedSites published, SiteService sites, PortableRecords records, ErasureStore erasures,
            ObjectMapper json) {
        this.published = published;
        this.sites = sites;
        this.records = records;
        this.erasures = erasures;
        this.json = json;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, LinkedRecords.MEDIA_TYPE})
    @Operation(summary = "The visitor's own records, newest first, to take along", description = "In the fields of ISO/IEC TS 27560; as JSON-LD in the Data Privacy Vocabulary for who accepts application/ld+json.")
    @APIResponse(responseCode = "200", description = "The records", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PortableView.class)),
            @Content(mediaType = LinkedRecords.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT))
    })
    public RestResponse<String> records(
            String site,
            @Pattern(regexp = DecisionRules.VISITOR, message = "must be 22 characters of base64url") String visitor,
            @Context HttpHeaders asked) throws JsonProcessingException {
        published.get(site);
        PortableView found = records.of(sites.get(site), visitor);
        boolean linked = prefersLinked(asked.getAcceptableMediaTypes());
        return ResponseBuilder.ok(json.writeValueAsString(linked ? LinkedRecords.of(found) : found))
                .header(HttpHeaders.CONTENT_TYPE, linked ? LinkedRecords.MEDIA_TYPE : MediaType.APPLICATION_JSON)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    /** @param types the one that is wanted most comes first */
    private static boolean prefersLinked(List<MediaType> types) {
        return types.stream()
                .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                        || type.isCompatible(MediaType.valueOf(LinkedRecords.MEDIA_TYPE)))
                .findFirst()
                .map(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .orElse(false);
    }

    @DELETE
    @Operation(summary = "Erases the visitor's records", description = "With what links them to the transparency log; proofs of everybody else stay valid. Harmless when there is nothing.")
    @APIResponse(responseCode = "204", description = "Nothing of the visitor is left")
    public void erase(
            String site,
            @Pattern(regexp = DecisionRules.VISITOR, message = "must be 22 characters of base64url") String visitor) {
        erasures.erase(published.get(site), visitor);
    }
}
