package io.samtycke.notice;

import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.samtycke.platform.Copies;
import io.samtycke.site.Key;
import io.samtycke.site.LanguageTag;

/**
 * A purpose group that a visitor decides on.
 *
 * @param key as in decisions and in the cookie; {@code necessary}, {@code preferences}, {@code analytics},
 *            {@code marketing}, {@code social}, or one of the site's own
 * @param required always on; the visitor is told, not asked
 * @param position order in the second layer, from 0
 * @param signals the Google Consent Mode signals that follow it
 * @param name by language
 * @param description by language: the purpose, in the visitor's words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
        {"key":"analytics","required":false,"position":2,"signals":["analytics_storage"],
        "name":{"sv":"Statistik"},"description":{"sv":"Visar hur webbplatsen används."}}""")
public record Category(
        @NotNull @Key String key,
        Boolean required,
        @Min(0) @Max(1000) Integer position,
        @Size(max = 10) List<@NotNull @Pattern(regexp = "[a-z_]{2,40}", message = "must be a signal such as ad_storage") String> signals,
        Map<@LanguageTag String, @NotNull @Size(max = 200) String> name,
        Map<@LanguageTag String, @NotNull @Size(max = 4000) String> description)
        implements
            Keyed {

    /** The category that is always on. */
    public static final String NECESSARY = "necessary";

    public Category {
        required = required != null && required;
        position = position == null ? 0 : position;
        signals = Copies.list(signals);
        name = Copies.map(name);
        description = Copies.map(description);
    }
}
