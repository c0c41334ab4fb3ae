package io.samtycke.snippet;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.infrastructure.Infrastructure;

@Path("/s/{site}.js")
@PermitAll
@Tag(name = "Script", description = "What a page embeds")
class ScriptResource {

    private static final String NEWEST = "public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800";
    private static final String PINNED = "public, max-age=31536000, immutable";
    private static final String VARY = "Accept-Encoding, Accept-Language";
    private static final String UNKNOWN = "no site with a published notice has this key, or the token for its draft has expired";

    private final ScriptService scripts;

    ScriptResource(ScriptService scripts) {
        this.scripts = scripts;
    }

    @GET
    @Produces(ScriptAnswer.JAVASCRIPT)
    @NonBlocking
    @Operation(summary = "The site script", description = """
            With the texts of the visitor's language and the site's default; a page in another one fetches the
            rest. With v, one version's in all languages for ever, as its integrity hash says. With draft and a token,
            the draft's, which is never to be cached.""")
    @APIResponse(responseCode = "200", description = "The script", content = @Content(mediaType = "text/javascript"))
    @APIResponse(responseCode = "304", description = "The one you have is current")
    @APIResponse(responseCode = "404", description = "A harmless script: the site is unknown or unpublished", content = @Content(mediaType = "text/javascript"))
    public CompletionStage<RestResponse<byte[]>> script(
            String site,
            @RestQuery("v") Integer version,
            @RestQuery("draft") String token,
            @RestHeader(HttpHeaders.ACCEPT_ENCODING) String accepted,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) String languages,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) String known) {
        if (token != null) {
            return CompletableFuture.supplyAsync(() -> draft(site, token), Infrastructure.getDefaultWorkerPool());
        }
        Optional<SiteScript> ready = version == null ? scripts.inMemory(site, languages) : Optional.empty();
        CompletionStage<Optional<SiteScript>> found = ready.isPresent()
                ? CompletableFuture.completedFuture(ready)
                : CompletableFuture.supplyAsync(
                        () -> version == null ? scripts.newest(site, languages) : scripts.pinned(site, version),
                        Infrastructure.getDefaultWorkerPool());
        return found.thenApply(script -> script
                .map(it -> ScriptAnswer.of(it, version == null ? NEWEST : PINNED, VARY, accepted, known))
                .orElseGet(() -> ScriptAnswer.harmless(UNKNOWN, VARY)));
    }

    private RestResponse<byte[]> draft(String site, String token) {
        return scripts.draft(site, token)
                .map(ScriptAnswer::uncached)
                .orElseGet(() -> ScriptAnswer.harmlessUncached(UNKNOWN));
    }
}
