package io.samtycke.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import io.samtycke.access.Caller;
import io.samtycke.access.Role;
import io.samtycke.consent.DecisionRules;
import io.samtycke.consent.PortableView;

@Path("/admin/v1/sites/{site}/visitors/{visitor}")
@RolesAllowed({Role.ADMIN_NAME, Role.DPO_NAME})
@Tag(name = "Visitors' rights", description = "Access, erasure and restriction for a visitor who asked; each an act with its reason")
class VisitorRightsResource {

    private static final String VISITOR = "must be 22 characters of base64url";

    private final VisitorRightsService rights;
    private final Caller caller;

    VisitorRightsResource(VisitorRightsService rights, Caller caller) {
        this.rights = rights;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "All that is kept about a visitor", description = "Restricted or not; what the visitor gets, too.")
    public PortableView read(
            String site, @Pattern(regexp = DecisionRules.VISITOR, message = VISITOR) String visitor,
            @RestQuery @Size(max = 500) String reason) {
        return rights.read(site, visitor, new Reading(caller.name(), reason));
    }

    @DELETE
    @Operation(summary = "Erases a visitor's records", description = "With what links them to the log. The reason stays in the audit trail: give a case number, nothing that names a person. 409 while they are restricted.")
    @APIResponse(responseCode = "204", description = "Nothing of the visitor is left")
    @APIResponse(responseCode = "409", description = "The records are restricted")
    public void erase(
            String site, @Pattern(regexp = DecisionRules.VISITOR, message = VISITOR) String visitor,
            @RestQuery @NotBlank @Size(max = 500) String reason) {
        rights.erase(site, visitor, new Reading(caller.name(), reason));
    }

    @POST
    @Path("/restrict")
    @Operation(summary = "Restricts a visitor's records, or lifts that", description = "Restricted records are kept, and left out of lists, exports and evidence unless a dpo asks for them (GDPR art. 18).")
    public PortableView restrict(
            String site, @Pattern(regexp = DecisionRules.VISITOR, message = VISITOR) String visitor,
            @NotNull @Valid RestrictionRequest request) {
        return rights.restrict(site, visitor, request.restricted(), new Reading(caller.name(), request.reason()));
    }
}
