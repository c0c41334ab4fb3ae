package io.samtycke.request;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

import io.samtycke.access.Caller;
import io.samtycke.access.Role;
import io.samtycke.platform.Page;
import io.samtycke.platform.ProblemException;
import io.samtycke.platform.Uuids;

@Path("/admin/v1/requests")
@RolesAllowed({Role.ADMIN_NAME, Role.DPO_NAME})
@Tag(name = "Requests", description = "The register of what people ask of the controller (GDPR art. 15 to 21)")
class RequestResource {

    private final RequestService requests;
    private final Caller caller;

    RequestResource(RequestService requests, Caller caller) {
        this.requests = requests;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Requests, newest first")
    public Page<RequestView> list(
            @RestQuery @Parameter(description = "One site's only") String site,
            @RestQuery @Parameter(description = "open, overdue or closed; absent for all") String state,
            @RestQuery String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(500) int limit) {
        return requests.list(caller.sites(), site, State.of(state), cursor, limit);
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = RequestView.class, responseCode = "201", responseDescription = "Entered")
    @Operation(summary = "Enters a request that came by mail, telephone or on paper")
    public RequestView enter(@NotNull @Valid RequestEntry entry) {
        if (!caller.sees(entry.site())) {
            throw ProblemException.notFound("There is no site “" + entry.site() + "”.");
        }
        return requests.enter(entry, caller.name());
    }

    @GET
    @Path("/{id: " + Uuids.PATTERN + "}")
    @Operation(summary = "One request with its history")
    public RequestView get(UUID id) {
        return requests.get(id, caller.sites(), caller.name());
    }

    @POST
    @Path("/{id: " + Uuids.PATTERN + "}")
    @ResponseStatus(200)
    @APIResponseSchema(value = RequestView.class, responseCode = "200", responseDescription = "As it is now")
    @Operation(summary = "Notes what was done: identity check, extension, outcome", description = "Extended once at the most, to three months after receipt; closed requests stay as they are.")
    public RequestView change(UUID id, @NotNull @Valid RequestChange change) {
        return requests.change(id, change, caller.sites(), caller.name());
    }
}
