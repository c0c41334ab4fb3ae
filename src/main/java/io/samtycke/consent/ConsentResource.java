package io.samtycke.consent;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

import io.samtycke.notice.PublishedSite;
import io.samtycke.notice.PublishedSites;
import io.samtycke.platform.limit.AddressBlock;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpServerRequest;

@Path("/v1/sites/{site}/consents")
@PermitAll
@Tag(name = "Decisions", description = "What visitors decide; no login")
class ConsentResource {

    private static final String SNIPPET_VERSION = "[0-9A-Za-z.+-]{1,32}";

    private final PublishedSites sites;
    private final ConsentService consents;

    ConsentResource(PublishedSites sites, ConsentService consents) {
        this.sites = sites;
        this.consents = consents;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Records a decision", description = "Answered only after the record is durable. Sending the same id again is harmless.")
    @APIResponse(responseCode = "201", description = "Recorded", content = @Content(schema = @Schema(implementation = ConsentView.class)))
    @APIResponse(responseCode = "200", description = "Had been recorded before; the first answer again", content = @Content(schema = @Schema(implementation = ConsentView.class)))
    public CompletionStage<RestResponse<ConsentView>> record(
            String site,
            @RequestBody(required = true, content = {
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DecisionRequest.class)),
                    @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = DecisionRequest.class))
            }) byte[] body,
            @RestHeader("Origin") String origin,
            @RestHeader(HttpHeaders.USER_AGENT) String userAgent,
            @RestQuery("sv") String snippet,
            HttpServerRequest http) {
        ConsentService.Sender sender = new ConsentService.Sender(
                origin, userAgent, snippet != null && snippet.matches(SNIPPET_VERSION) ? snippet : null,
                AddressBlock.of(http.remoteAddress().hostAddress()));
        String apiHost = http.authority() == null ? null : http.authority().host();
        return published(site).thenCompose(found -> consents.record(found, body, sender)
                .thenApply(stored -> answer(stored, found, origin, apiHost)));
    }

    /** From memory without leaving the event loop; a site not yet in memory is read on a worker thread. */
    private CompletionStage<PublishedSite> published(String key) {
        return sites.inMemory(key)
                .map(CompletableFuture::completedFuture)
                .orElseGet(() -> CompletableFuture.supplyAsync(
                        () -> sites.get(key), Infrastructure.getDefaultWorkerPool()));
    }

    private static RestResponse<ConsentView> answer(
            ConsentIntake.Stored stored, PublishedSite site, String origin, String apiHost) {
        ConsentRecord record = stored.record();
        ResponseBuilder<ConsentView> answer = ResponseBuilder.create(stored.first() ? Status.CREATED : Status.OK,
                ConsentView.of(record));
        Optional.ofNullable(site.versions().get(record.version()))
                .flatMap(version -> ConsentCookie.header(record, version, origin, apiHost))
                .ifPresent(cookie -> answer.header(HttpHeaders.SET_COOKIE, cookie));
        return answer.build();
    }
}
