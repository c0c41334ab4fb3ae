package io.samtycke.declaration;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.samtycke.site.Controller;

/**
 * A published notice in one language: codes and periods as the configuration has them, and beside each the words.
 *
 * @param language that all words are in
 * @param languages that the site has declarations in
 * @param categories in the order they are shown, those without a service too
 * @param texts words to set a page from, by key: {@code title}, {@code withdraw} (how to), {@code versionText},
 *            {@code rights} if the site has it, labels, and the heads of the columns
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Declaration")
public record Declaration(
        String site,
        String name,
        int version,
        String noticeHash,
        Instant publishedAt,
        @Schema(examples = "sv") String language,
        List<String> languages,
        Controller controller,
        List<DeclaredCategory> categories,
        Map<String, String> texts) {

    /** @param description the purpose */
    public record DeclaredCategory(
            String key, String name, String description, boolean required, List<DeclaredService> services) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DeclaredService(
            String key,
            String name,
            DeclaredProvider provider,
            DeclaredTransfer transfer,
            List<DeclaredCookie> cookies) {}

    /** @param country ISO 3166-1 alpha-2 */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DeclaredProvider(
            String name,
            @Schema(examples = "IE") String country,
            @Schema(examples = "Irland") String countryName,
            String privacyUrl) {}

    /** @param text the whole sentence */
    public record DeclaredTransfer(
            @Schema(examples = "US") String country,
            @Schema(examples = "USA") String countryName,
            String basis,
            String text) {}

    /**
     * @param kind cookie, local, session or indexeddb
     * @param party first or third
     * @param lifetime ISO 8601 duration, or session
     * @param persistence session for what ends with the browser, else permanent
     */
    public record DeclaredCookie(
            String name,
            @Schema(examples = "cookie") String kind,
            @Schema(examples = "Kaka") String kindText,
            @Schema(examples = "first") String party,
            String partyText,
            @Schema(examples = "P13M") String lifetime,
            @Schema(examples = "13 månader") String lifetimeText,
            @Schema(examples = "permanent") String persistence,
            String persistenceText,
            String purpose) {}
}
