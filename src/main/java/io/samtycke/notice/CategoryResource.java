package io.samtycke.notice;

import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

import io.samtycke.access.Role;
import io.samtycke.platform.Page;
import io.samtycke.platform.ProblemException;

@Path("/admin/v1/sites/{site}/categories")
@Tag(name = "Categories", description = "The purpose groups of a site's draft")
class CategoryResource {

    private final DraftService drafts;

    CategoryResource(DraftService drafts) {
        this.drafts = drafts;
    }

    @GET
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME, Role.AUDITOR_NAME, Role.DPO_NAME})
    @Operation(summary = "The draft's categories")
    public Page<Category> list(String site) {
        return Page.whole(drafts.get(site).categories());
    }

    @POST
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME})
    @ResponseStatus(201)
    @APIResponseSchema(value = Category.class, responseCode = "201", responseDescription = "Made")
    @Operation(summary = "Adds a category")
    public Category add(String site, @NotNull @Valid Category category) {
        drafts.edit(site, draft -> DraftMembers.CATEGORIES.add(draft, category));
        return category;
    }

    @GET
    @Path("/{key}")
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME, Role.AUDITOR_NAME, Role.DPO_NAME})
    @Operation(summary = "One category")
    public Category get(String site, String key) {
        return DraftMembers.CATEGORIES.find(drafts.get(site), key);
    }

    @PUT
    @Path("/{key}")
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME})
    @Operation(summary = "Replaces a category")
    public Category replace(String site, String key, @NotNull @Valid Category category) {
        drafts.edit(site, draft -> DraftMembers.CATEGORIES.replace(draft, key, category));
        return category;
    }

    @DELETE
    @Path("/{key}")
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME})
    @Operation(summary = "Removes a category that no service is in")
    public void remove(String site, String key) {
        drafts.edit(site, draft -> {
            Draft without = DraftMembers.CATEGORIES.remove(draft, key);
            refuseRemoval(draft, key);
            return without;
        });
    }

    private static void refuseRemoval(Draft draft, String key) {
        if (key.equals(Category.NECESSARY)) {
            throw ProblemException.refused(409, "The category necessary cannot be removed.");
        }
        String services = draft.services().stream()
                .filter(service -> service.category().equals(key))
                .map(Service::key)
                .collect(Collectors.joining(", "));
        if (!services.isEmpty()) {
            throw ProblemException.refused(409,
                    "Services are in this category; move or remove them first: " + services);
        }
    }
}
