package io.samtycke.catalogue;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import io.samtycke.access.Caller;
import io.samtycke.access.Role;
import io.samtycke.platform.Page;
import io.samtycke.platform.ProblemException;
import io.samtycke.platform.Violation;

@Path("/admin/v1/catalogue")
@Tag(name = "Catalogue", description = "Services ready to add to a site, and what is known of cookies")
class CatalogueResource {

    private static final String CSV = "text/csv";

    private static final String PRINTABLE = "\\P{Cc}*";

    private final Catalogue catalogue;
    private final CookieHintService hints;
    private final Caller caller;

    CatalogueResource(Catalogue catalogue, CookieHintService hints, Caller caller) {
        this.catalogue = catalogue;
        this.hints = hints;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME, Role.AUDITOR_NAME, Role.DPO_NAME})
    @Operation(summary = "Built-in services, the best answer first", description = "The service of an item can be posted to a site's services as it is. Its texts are in Swedish, Norwegian and English; the linter names what another language of the site still needs.")
    public Page<CatalogueItem> list(
            @RestQuery @Size(max = 200) String query,
            @RestQuery @Size(max = 40) String category,
            @RestQuery @Size(max = 253) String host,
            @RestQuery String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(500) int limit) {
        return page(new CatalogueSearch(query, category, host).in(catalogue.items()), cursor, limit);
    }

    @GET
    @Path("/cookies")
    @RolesAllowed({Role.ADMIN_NAME, Role.EDITOR_NAME, Role.AUDITOR_NAME, Role.DPO_NAME})
    @Operation(summary = "What a cookie or storage key is, the most exact answer first", description = "From the catalogue, and from an imported list where the catalogue knows nothing as exact.")
    public Page<CookieAnswer> cookies(
            @RestQuery @NotBlank @Size(max = 200) @Pattern(regexp = PRINTABLE, message = "must have no control characters") String name) {
        return Page.whole(hints.answers(name));
    }

    @POST
    @Path("/import")
    @Consumes(CSV)
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(summary = "Replaces the hints about cookies by those of a file", description = "Reads the CSV of the Open Cookie Database, at most 5 MB. All of it or nothing; the same file again changes nothing.")
    @RequestBody(required = true, content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public HintsView replaceHints(byte[] file) {
        List<CookieHint> read = CookieHintFile.read(file);
        if (caller.sites() != null) {
            throw ProblemException.refused(403, "Only a key for all sites can replace what all sites are told.");
        }
        return hints.replace(file, read, caller.name());
    }

    /** A cursor is the key of the last item before it. */
    private static Page<CatalogueItem> page(List<CatalogueItem> found, String cursor, int limit) {
        int from = cursor == null ? 0 : found.stream().map(item -> item.service().key()).toList().indexOf(cursor) + 1;
        if (cursor != null && from == 0) {
            throw ProblemException.malformed("The cursor is not one of ours.",
                    new Violation("cursor", "must be the next of an earlier page of the same question"));
        }
        int to = Math.min(found.size(), from + limit);
        return new Page<>(found.subList(from, to), to < found.size() ? found.get(to - 1).service().key() : null);
    }
}
