package io.samtycke.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.samtycke.notice.Service;

/**
 * A service ready to add to a site, and how far its facts can be trusted.
 *
 * @param service as {@code POST /admin/v1/sites/{site}/services} takes it
 * @param description by language: what the service does on the site
 * @param adapter the vendor whose own consent call is made, see docs/signals.md
 * @param selfHosted runs on the site's own server: name your controller as provider before you publish
 * @param unverified members of {@code service} that the provider's own pages were not seen to say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CatalogueItem(
        Service service,
        Map<String, String> description,
        @Schema(examples = "google") String adapter,
        boolean selfHosted,
        LocalDate lastReviewed,
        List<Source> sources,
        @Schema(examples = "[\"transfer\",\"cookies[2]\"]") List<String> unverified) {

    /**
     * Where a fact is from.
     *
     * @param fact a member of {@code service}
     */
    public record Source(
            @Schema(examples = "cookies[0]") String fact,
            @Schema(examples = "https://docs.imbox.io/widget-api/cookies") String url) {}
}
