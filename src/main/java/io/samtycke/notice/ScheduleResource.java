package io.samtycke.notice;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.samtycke.access.Caller;
import io.samtycke.access.Role;
import io.samtycke.platform.Page;
import io.samtycke.platform.Uuids;

@Path("/admin/v1/sites/{site}/schedule")
@Tag(name = "Versions")
class ScheduleResource {

    private final ScheduleService schedules;
    private final Caller caller;

    ScheduleResource(ScheduleService schedules, Caller caller) {
        this.schedules = schedules;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME, Role.AUDITOR_NAME, Role.DPO_NAME})
    @Operation(summary = "What is to be published later, and what could not be", description = "POST …/versions with publishAt adds to it.")
    public Page<ScheduledView> list(String site) {
        return schedules.list(site);
    }

    @DELETE
    @Path("/{id: " + Uuids.PATTERN + "}")
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME})
    @Operation(summary = "Cancels, or forgets a failure")
    public void cancel(String site, UUID id) {
        schedules.cancel(site, id, caller.name());
    }
}
