package io.samtycke.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import io.samtycke.access.Role;

@Path("/admin/v1/sites/{site}/stats")
@RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME, Role.AUDITOR_NAME, Role.DPO_NAME})
@Tag(name = "Statistics", description = "How visitors decide, in numbers about nobody")
class StatisticsResource {

    private final StatisticsService statistics;

    StatisticsResource(StatisticsService statistics) {
        this.statistics = statistics;
    }

    @GET
    @Operation(summary = "Decisions by action, category, version, language, device, surface and origin", description = "Times are UTC. The period is widened to whole intervals; hours are told apart for 35 days.")
    public StatisticsView statistics(
            String site,
            @RestQuery @Parameter(description = "First date or time, included", example = "2026-11-01") String from,
            @RestQuery @Parameter(description = "Last date or time, excluded; absent for now", example = "2026-12-01") String to,
            @RestQuery @Parameter(description = "hour, day, week or month; absent for day") String interval) {
        return statistics.of(site, from, to, interval);
    }

    @GET
    @Path("/compare")
    @Operation(summary = "Two versions beside each other, with 95 % confidence intervals", description = "Rates by Wilson, their difference by Newcombe (1998, method 10). A difference whose interval holds 0 may be chance.")
    public ComparisonView compare(
            String site,
            @RestQuery @Parameter(description = "Number of a version", required = true) Integer a,
            @RestQuery @Parameter(description = "Number of another version", required = true) Integer b,
            @RestQuery @Parameter(description = "First date or time, included", example = "2026-11-01") String from,
            @RestQuery @Parameter(description = "Last date or time, excluded; absent for now") String to) {
        return statistics.compare(site, a, b, from, to);
    }
}
