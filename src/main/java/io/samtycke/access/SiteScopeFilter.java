package io.samtycke.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import io.samtycke.platform.ProblemException;

/**
 * Answers 404 for every site outside the caller's scope, on every admin address at once, so that no single
 * endpoint can forget to. It is the same answer as for a site that does not exist.
 */
class SiteScopeFilter {

    private final Caller caller;

    SiteScopeFilter(Caller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter
    void hideForeignSites(ContainerRequestContext request, ResourceInfo resource) {
        String site = request.getUriInfo().getPathParameters().getFirst("site");
        if (site != null && isAdmin(resource) && !caller.sees(site)) {
            throw ProblemException.notFound("There is no site “" + site + "”.");
        }
    }

    private static boolean isAdmin(ResourceInfo resource) {
        jakarta.ws.rs.Path path = resource.getResourceClass().getAnnotation(jakarta.ws.rs.Path.class);
        return path != null && path.value().startsWith("/admin/");
    }
}
