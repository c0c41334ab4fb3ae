package io.samtycke.notice;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.samtycke.platform.Copies;
import io.samtycke.site.Key;

/**
 * A third-party product on the site, in exactly one category.
 *
 * @param key as in marks and decisions
 * @param name for people, the same in every language
 * @param category the key of its category
 * @param provider the company that receives what it collects
 * @param transfer to a country outside the EEA; absent when the data stays
 * @param cookies what it stores on the visitor's device
 * @param match hosts, each with an optional path prefix; {@code *} stands for any characters. {@code inline:} and a
 *            text stand for inline scripts with that text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
        {"key":"google-analytics","name":"Google Analytics","category":"analytics",
        "provider":{"name":"Google Ireland Limited","country":"IE","privacyUrl":"https://policies.google.com/privacy"},
        "transfer":{"country":"US","basis":"EU-US Data Privacy Framework"},
        "match":["www.googletagmanager.com/gtag/js","*.google-analytics.com"],
        "cookies":[{"name":"_ga","kind":"cookie","party":"first","lifetime":"P2Y","purpose":{"sv":"Skiljer besökare åt."}}]}""")
public record Service(
        @NotNull @Key String key,
        @NotBlank @Size(max = 200) String name,
        @NotNull String category,
        @Valid Provider provider,
        @Valid Transfer transfer,
        @Size(max = 100) List<@NotNull @Pattern(regexp = MATCH, message = MATCH_EXPECTED) String> match,
        @Size(max = 200) List<@NotNull @Valid Cookie> cookies)
        implements
            Keyed {

    // possessive: a long wrong pattern is refused in linear time
    private static final String MATCH = "inline:[\\x20-\\x7e]{3,200}+|[a-z0-9*.-]{1,253}+(:[0-9]{1,5})?+(/[\\x21-\\x7e]{0,500}+)?+";

    private static final String MATCH_EXPECTED = "must be a host, perhaps with a path: *.example.com or www.example.com/tag.js;"
            + " or inline: and a text of inline scripts";

    public Service {
        match = Copies.list(match);
        cookies = Copies.list(cookies);
    }
}
