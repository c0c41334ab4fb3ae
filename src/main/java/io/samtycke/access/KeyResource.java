package io.samtycke.access;

import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

import io.samtycke.platform.Page;
import io.samtycke.platform.ProblemException;
import io.samtycke.platform.Uuids;

@Path("/admin/v1/keys")
@RolesAllowed(Role.ADMIN_NAME)
@Tag(name = "Keys", description = "API keys for people and programs")
class KeyResource {

    private final KeyService keys;
    private final Caller caller;

    KeyResource(KeyService keys, Caller caller) {
        this.keys = keys;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "The keys in use, newest first, without their secrets")
    public Page<KeyView> list() {
        return Page.whole(keys.list(caller.sites()));
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = KeyView.class, responseCode = "201", responseDescription = "Made")
    @Operation(summary = "Makes a key", description = "The answer shows the key; it cannot be shown again.")
    public KeyView create(@NotNull @Valid KeyRequest request) {
        Set<String> asked = request.sites() == null ? null : Set.copyOf(request.sites());
        if (!KeyService.within(asked, caller.sites())) {
            throw ProblemException.refused(403, "A key can only be made for sites that your own key is for.");
        }
        return keys.create(request, caller.name());
    }

    @DELETE
    @Path("/{id: " + Uuids.PATTERN + "}")
    @Operation(summary = "Revokes a key at once")
    public void revoke(UUID id) {
        keys.revoke(id, caller.sites(), caller.name());
    }
}
