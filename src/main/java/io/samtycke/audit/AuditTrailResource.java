package io.samtycke.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import io.samtycke.access.Caller;
import io.samtycke.access.Role;
import io.samtycke.platform.Page;

@Path("/admin/v1/audit")
@RolesAllowed({Role.ADMIN_NAME, Role.AUDITOR_NAME, Role.DPO_NAME})
@Tag(name = "Audit trail", description = "Who changed or read what")
class AuditTrailResource {

    private final AuditTrailService trail;
    private final Caller caller;

    AuditTrailResource(AuditTrailService trail, Caller caller) {
        this.trail = trail;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "The audit trail, newest first", description = "A key for some sites sees what was done to these. A page may hold fewer than limit and still have a next.")
    public Page<ActView> list(
            @RestQuery String from, @RestQuery String to, @RestQuery String actor, @RestQuery String kind,
            @RestQuery String site, @RestQuery String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(500) int limit) {
        LogFilter times = LogFilter.of(from, to, null, null, null, null, null, null, false);
        return trail.page(site, caller.sites(), times.from(), times.to(), actor, kind, cursor, limit);
    }
}
