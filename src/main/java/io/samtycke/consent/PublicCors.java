package io.samtycke.consent;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import io.samtycke.notice.PublishedSite;
import io.samtycke.notice.PublishedSites;

/**
 * Lets a site's own pages, and no others, read the public answers about that site. Credentials are allowed only so
 * that the browser keeps the consent cookie of an answer; none is ever read.
 */
@Path("/v1/sites/{site}/{rest: .+}")
@PermitAll
class PublicCors {

    private final PublishedSites sites;

    PublicCors(PublishedSites sites) {
        this.sites = sites;
    }

    /** The preflight of a JSON request; the filter below adds the answer's headers. */
    @OPTIONS
    @Operation(hidden = true)
    public void preflight(String site, String rest) {
        sites.find(site);
    }

    @ServerResponseFilter
    void allowOwnPages(ContainerRequestContext request, ContainerResponseContext response) {
        String origin = request.getHeaderString("Origin");
        if (!request.getUriInfo().getPath().startsWith("/v1/sites/")) {
            return;
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.add(HttpHeaders.VARY, "Origin");
        String key = request.getUriInfo().getPathParameters().getFirst("site");
        PublishedSite site = key == null ? null : sites.inMemory(key).orElse(null);
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
