package io.samtycke.snippet;

import java.nio.charset.StandardCharsets;
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
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.infrastructure.Infrastructure;

@Path("/s/{site}.js")
@PermitAll
@Tag(name = "Script", description = "What a page embeds")
class ScriptResource {

    private static final String JAVASCRIPT = "text/javascript;charset=utf-8";
    private static final String NEWEST = "public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800";
    private static final String PINNED = "public, max-age=31536000, immutable";
    private static final String UNKNOWN = "public, max-age=60";

    private final ScriptService scripts;

    ScriptResource(ScriptService scripts) {
        this.scripts = scripts;
    }

    @GET
    @Produces(JAVASCRIPT)
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
                .map(it -> answer(it, version == null ? NEWEST : PINNED, accepted, known))
                .orElseGet(() -> harmless(UNKNOWN)));
    }

    private RestResponse<byte[]> draft(String site, String token) {
        return scripts.draft(site, token)
                .map(script -> shared(ResponseBuilder.ok(script), "no-store").build())
                .orElseGet(() -> harmless("no-store"));
    }

    private static RestResponse<byte[]> answer(SiteScript script, String caching, String accepted, String known) {
        String wanted = accepted == null ? "" : accepted;
        boolean brotli = script.brotli() != null && wanted.contains("br");
        boolean gzip = !brotli && wanted.contains("gzip");
        String tag = "\"" + script.tag() + (brotli ? "-br" : gzip ? "-gz" : "") + "\"";
        boolean unchanged = known != null && known.contains(tag);
        ResponseBuilder<byte[]> answer = unchanged
                ? ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED)
                : ResponseBuilder.ok(brotli ? script.brotli() : gzip ? script.gzip() : script.plain());
        if (!unchanged && (brotli || gzip)) {
            answer.header(HttpHeaders.CONTENT_ENCODING, brotli ? "br" : "gzip");
        }
        return shared(answer, caching).header(HttpHeaders.ETAG, tag).build();
    }

    /** A page that embeds a wrong key must not break: it gets a script that only speaks to its developer. */
    private static RestResponse<byte[]> harmless(String caching) {
        String script = "console.warn(\"Samtycke: no site with a published notice has this key, or the token for its draft has expired\");";
        return shared(
                ResponseBuilder.create(RestResponse.Status.NOT_FOUND, script.getBytes(StandardCharsets.UTF_8)),
                caching)
                .build();
    }

    private static ResponseBuilder<byte[]> shared(ResponseBuilder<byte[]> answer, String caching) {
        return answer.header(HttpHeaders.CONTENT_TYPE, JAVASCRIPT)
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .header(HttpHeaders.VARY, "Accept-Encoding, Accept-Language")
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin");
    }
}
