package io.samtycke.catalogue;

import java.util.Locale;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;

import io.samtycke.notice.Cookie;
import io.samtycke.notice.Provider;

/**
 * What a stored item is.
 *
 * @param name the known name, in which {@code *} stands for any characters
 * @param service key of the catalogue's service; null for an imported hint
 * @param platform the product that stores it; imported lists do not always say
 * @param category a proposal; null where the imported list does not tell
 * @param lifetime ISO 8601 duration or {@code session}; null where the imported list's wording cannot be read
 * @param retention the imported list's wording
 * @param purpose by language
 * @param controller who receives it
 * @param unverified whether the provider's own pages were not seen to say so; always so for imported hints
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CookieAnswer(
        @Schema(examples = "_ga_*") String name,
        From from,
        String service,
        String platform,
        String category,
        Cookie.Kind kind,
        Cookie.Party party,
        String lifetime,
        String retention,
        Map<String, String> purpose,
        String domain,
        String controller,
        String privacyUrl,
        boolean unverified) {

    /** Who says so. */
    public enum From {
        CATALOGUE, IMPORT;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static CookieAnswer of(CatalogueItem item, int index) {
        Cookie cookie = item.service().cookies().get(index);
        Provider provider = item.service().provider();
        return new CookieAnswer(cookie.name(), From.CATALOGUE, item.service().key(), item.service().name(),
                item.service().category(), cookie.kind(), cookie.party(), cookie.lifetime(), null, cookie.purpose(),
                null,
                provider == null ? null : provider.name(), provider == null ? null : provider.privacyUrl(),
                item.unverified().contains("cookies[" + index + "]"));
    }

    static CookieAnswer of(CookieHint hint) {
        return new CookieAnswer(hint.pattern(), From.IMPORT, null, hint.platform(), hint.category(), null, null,
                hint.lifetime(), hint.retention(),
                hint.description().isEmpty() ? Map.of() : Map.of("en", hint.description()), hint.domain(),
                hint.controller(),
                hint.privacyUrl(), true);
    }
}
