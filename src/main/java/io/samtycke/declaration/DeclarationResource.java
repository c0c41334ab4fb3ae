package io.samtycke.declaration;

import java.nio.charset.StandardCharsets;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.samtycke.platform.Digests;

@Path("/v1/sites/{site}/declaration")
@PermitAll
@Tag(name = "Published notice")
class DeclarationResource {

    private static final MediaType HTML = new MediaType("text", "html", "utf-8");
    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE;

    private final DeclarationService declarations;
    private final ObjectMapper json;

    DeclarationResource(DeclarationService declarations, ObjectMapper json) {
        this.declarations = declarations;
        this.json = json;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Operation(summary = "The cookie declaration", description = """
            Of the newest published version, in one of the site's languages: lang, else Accept-Language, else the
            site's default; Content-Language says which. As a page where Accept prefers text/html.""")
    @APIResponse(responseCode = "200", description = "The declaration", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Declaration.class)),
            @Content(mediaType = MediaType.TEXT_HTML)})
    @APIResponse(responseCode = "304", description = "The one you have is current")
    public RestResponse<String> get(
            String site,
            @RestQuery @Parameter(description = "Such as sv or en-GB") String lang,
            @Context HttpHeaders headers) throws JsonProcessingException {
        Declaration declaration = declarations.of(site, lang, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        boolean page = prefersPage(headers);
        String body = page ? new DeclarationPage(declaration).html() : json.writeValueAsString(declaration);
        String tag = "\"" + Digests.sha256Hex(body.getBytes(StandardCharsets.UTF_8)).substring(0, 32) + "\"";
        String known = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        ResponseBuilder<String> answer = known != null && known.contains(tag)
                ? ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED)
                : ResponseBuilder.ok(body).type(page ? HTML : JSON);
        if (page) {
            answer.header("Content-Security-Policy", DeclarationPage.POLICY);
        }
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .header(HttpHeaders.CONTENT_LANGUAGE, declaration.language())
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .build();
    }

    /** Whoever takes anything gets JSON: browsers name HTML, and nothing else does. */
    private static boolean prefersPage(HttpHeaders headers) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (accepted.isCompatible(MediaType.TEXT_HTML_TYPE)) {
                return true;
            }
        }
        return false;
    }
}
