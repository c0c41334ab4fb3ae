package io.samtycke.consent;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import io.samtycke.notice.PublishedSite;
import io.samtycke.notice.PublishedSites;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * Lets a site's own pages, and no others, read the public answers about that site. Credentials are allowed only so
 * that the browser keeps the consent cookie of an answer; none is ever read.
 */
class PublicCors {

    private static final Pattern PUBLIC = Pattern.compile("/v1/sites/([^/]+)/.+");

    private final PublishedSites sites;

    PublicCors(PublishedSites sites) {
        this.sites = sites;
    }

    /** Answers a JSON request's preflight; {@link #allowOwnPages} adds the headers. */
    @ServerRequestFilter(preMatching = true)
    Uni<RestResponse<Void>> preflight(ContainerRequestContext request) {
        Matcher path = PUBLIC.matcher(request.getUriInfo().getPath());
        if (!request.getMethod().equals("OPTIONS") || !path.matches()) {
            return Uni.createFrom().nullItem();
        }
        return Uni.createFrom()
                .item(() -> sites.find(path.group(1)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .map(site -> ResponseBuilder.<Void>noContent().build());
    }

    @ServerResponseFilter
    void allowOwnPages(ContainerRequestContext request, ContainerResponseContext response) {
        Matcher path = PUBLIC.matcher(request.getUriInfo().getPath());
        if (!path.matches()) {
            return;
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.add(HttpHeaders.VARY, "Origin");
        String origin = request.getHeaderString("Origin");
        PublishedSite site = sites.inMemory(path.group(1)).orElse(null);
        if (origin == null || site == null || !site.origins().contain(origin)) {
            return;
        }
        headers.add("Access-Control-Allow-Origin", origin);
        headers.add("Access-Control-Allow-Credentials", "true");
        if (request.getMethod().equals("OPTIONS")) {
            headers.add("Access-Control-Allow-Methods", "GET, POST, DELETE");
            headers.add("Access-Control-Allow-Headers", "Content-Type");
            headers.add("Access-Control-Max-Age", "7200");
        } else {
            headers.add("Access-Control-Expose-Headers", "Retry-After");
        }
    }
}
