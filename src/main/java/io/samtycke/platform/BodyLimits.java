package io.samtycke.platform;

import jakarta.ws.rs.container.ContainerRequestContext;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses by its announced length what is too large, before it is read. A body of unannounced length is cut off by
 * {@code quarkus.http.limits.max-body-size}, which is larger, and by whoever reads it.
 */
class BodyLimits {

    /** The largest configuration document. */
    private static final long ADMIN_BYTES = 5L * 1024 * 1024;
    /** A checkpoint with a proof and the signatures of many. */
    private static final long WITNESS_BYTES = 64L * 1024;

    @ServerRequestFilter(preMatching = true)
    void refuseTooLarge(ContainerRequestContext request) {
        long most = most(request.getUriInfo().getPath());
        String length = request.getHeaderString("Content-Length");
        if (length != null && length.matches("[0-9]{1,18}") && Long.parseLong(length) > most) {
            throw ProblemException.refused(413, "A body here is at most " + most + " bytes.");
        }
    }

    private static long most(String path) {
        if (path.startsWith("/admin/")) {
            return ADMIN_BYTES;
        }
        return path.startsWith("/witness/") ? WITNESS_BYTES : Beacon.LARGEST;
    }
}
