package io.samtycke.notice;

import java.util.List;

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
import io.samtycke.platform.Violation;

@Path("/admin/v1/sites/{site}/categories")
@Tag(name = "Categories", description = "The purpose groups of a site's draft")
class CategoryResource {

    private final DraftService drafts;

    CategoryResource(DraftService drafts) {
        this.drafts = drafts;
    }

    @GET
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME, Role.AUDITOR_NAME, Role.DPO_NAME })
    @Operation(summary = "The draft's categories")
    public Page<Category> list(String site) {
        return Page.whole(drafts.get(site).categories());
    }

    @POST
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME })
    @ResponseStatus(201)
    @APIResponseSchema(value = Category.class, responseCode = "201", responseDescription = "Made")
    @Operation(summary = "Adds a category")
    public Category add(String site, @NotNull @Valid Category category) {
        drafts.edit(site, draft -> {
            if (draft.categories().stream().anyMatch(known -> known.key().equals(category.key()))) {
                throw ProblemException.refused(409, "There is already a category “" + category.key() + "”.");
            }
            return draft.with(category);
        });
        return category;
    }

    @GET
    @Path("/{key}")
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME, Role.AUDITOR_NAME, Role.DPO_NAME })
    @Operation(summary = "One category")
    public Category get(String site, String key) {
        return find(drafts.get(site), key);
    }

    @PUT
    @Path("/{key}")
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME })
    @Operation(summary = "Replaces a category")
    public Category replace(String site, String key, @NotNull @Valid Category category) {
        if (!category.key().equals(key)) {
            throw ProblemException.unprocessable(
                    "A category keeps its key.", List.of(new Violation("key", "must be " + key)));
        }
        drafts.edit(site, draft -> {
            find(draft, key);
            return draft.with(category);
        });
        return category;
    }

    @DELETE
    @Path("/{key}")
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME })
    @Operation(summary = "Removes a category that no service is in")
    public void remove(String site, String key) {
        drafts.edit(site, draft -> {
            find(draft, key);
            if (key.equals(Category.NECESSARY)) {
                throw ProblemException.refused(409, "The category necessary cannot be removed.");
            }
            List<String> services = draft.services().stream()
                    .filter(service -> service.category().equals(key))
                    .map(Service::key)
                    .toList();
            if (!services.isEmpty()) {
                throw ProblemException.refused(
                        409,
                        "Services are in this category; move or remove them first: " + String.join(", ", services));
            }
            return draft.withoutCategory(key);
        });
    }

    private static Category find(Draft draft, String key) {
        return draft.categories().stream()
                .filter(category -> category.key().equals(key))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("There is no category “" + key + "”."));
    }
}
