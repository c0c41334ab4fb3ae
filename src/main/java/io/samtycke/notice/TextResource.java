package io.samtycke.notice;

import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.samtycke.access.Role;
import io.samtycke.platform.ProblemException;
import io.samtycke.site.LanguageTag;

@Path("/admin/v1/sites/{site}")
@Tag(name = "Texts and appearance", description = "What the banner says and how it looks")
class TextResource {

    private final DraftService drafts;

    TextResource(DraftService drafts) {
        this.drafts = drafts;
    }

    @GET
    @Path("/texts/{lang}")
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME, Role.AUDITOR_NAME, Role.DPO_NAME})
    @Operation(summary = "Every text of both layers in one language")
    public Map<String, String> texts(String site, String lang) {
        Map<String, String> texts = drafts.get(site).texts().get(lang);
        if (texts == null) {
            throw ProblemException.notFound("The draft has no texts in “" + lang + "”.");
        }
        return texts;
    }

    @PUT
    @Path("/texts/{lang}")
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME})
    @Operation(summary = "Replaces the texts in one language")
    public Map<String, String> replaceTexts(
            String site,
            @LanguageTag String lang,
            @NotNull Map<String, @NotNull @Size(max = 8000) String> texts) {
        return drafts.edit(site, draft -> draft.withTexts(lang, texts)).texts().get(lang);
    }

    @GET
    @Path("/appearance")
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME, Role.AUDITOR_NAME, Role.DPO_NAME})
    @Operation(summary = "How the banner looks")
    public Appearance appearance(String site) {
        return drafts.get(site).appearance();
    }

    @PUT
    @Path("/appearance")
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME})
    @Operation(summary = "Replaces how the banner looks", description = "What is left out takes its default.")
    public Appearance replaceAppearance(String site, @NotNull @Valid Appearance appearance) {
        return drafts.edit(site, draft -> draft.withAppearance(appearance)).appearance();
    }
}
