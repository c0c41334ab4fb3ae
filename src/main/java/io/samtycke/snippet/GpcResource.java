package io.samtycke.snippet;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/.well-known/gpc.json")
@PermitAll
@Tag(name = "Script")
class GpcResource {

    private static final Support SUPPORT = new Support(true, "2026-11-22");

    @GET
    @Operation(summary = "Says that Global Privacy Control is honoured (W3C GPC §4)")
    public Support support() {
        return SUPPORT;
    }

    /** @param lastUpdate when this statement was last changed, a date */
    public record Support(boolean gpc, String lastUpdate) {}
}
