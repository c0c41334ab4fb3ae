package io.samtycke.snippet;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/w/{name}.js")
@PermitAll
@Tag(name = "Script")
class WidgetResource {

    private static final String CACHING = "public, max-age=300, stale-while-revalidate=86400";
    private static final String VARY = HttpHeaders.ACCEPT_ENCODING;

    private final Widgets widgets;

    WidgetResource(Widgets widgets) {
        this.widgets = widgets;
    }

    @GET
    @Produces(ScriptAnswer.JAVASCRIPT)
    @Operation(summary = "What draws an element of the page", description = """
            The site script asks for it where the page has an element with that data-samtycke: declaration,
            receipt.""")
    @APIResponse(responseCode = "200", description = "The script", content = @Content(mediaType = "text/javascript"))
    @APIResponse(responseCode = "304", description = "The one you have is current")
    @APIResponse(responseCode = "404", description = "A harmless script: there is none of that name", content = @Content(mediaType = "text/javascript"))
    public RestResponse<byte[]> script(
            String name,
            @RestHeader(HttpHeaders.ACCEPT_ENCODING) String accepted,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) String known) {
        return widgets.find(name)
                .map(script -> ScriptAnswer.of(script, CACHING, VARY, accepted, known))
                .orElseGet(() -> ScriptAnswer.harmless("there is no script of this name", VARY));
    }
}
