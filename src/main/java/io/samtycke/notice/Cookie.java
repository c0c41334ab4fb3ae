package io.samtycke.notice;

import java.util.Locale;
import java.util.Map;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonValue;

import io.samtycke.platform.Copies;
import io.samtycke.site.LanguageTag;

/**
 * A cookie or storage key of a service.
 *
 * @param name may hold {@code *} for a part that varies
 * @param kind a cookie, a key of local or session storage, or a database
 * @param party {@code first}: of the site's domain, deleted on withdrawal; {@code third}: of the provider's
 * @param lifetime ISO 8601 duration, or {@code session}
 * @param purpose by language
 */
public record Cookie(
        @NotBlank @Size(max = 200) String name,
        @NotNull Kind kind,
        @NotNull Party party,
        @NotNull @Pattern(regexp = LIFETIME, message = LIFETIME_EXPECTED) String lifetime,
        Map<@LanguageTag String, @NotNull @Size(max = 1000) String> purpose) {

    private static final String LIFETIME = "session|P(?=.)([0-9]{1,4}Y)?([0-9]{1,4}M)?([0-9]{1,4}W)?([0-9]{1,5}D)?"
            + "(T(?=.)([0-9]{1,5}H)?([0-9]{1,5}M)?([0-9]{1,6}S)?)?";
    private static final String LIFETIME_EXPECTED = "must be session or an ISO 8601 duration such as P180D";

    public Cookie {
        purpose = Copies.map(purpose);
    }

    /** Where the browser keeps it. */
    public enum Kind {
        COOKIE, LOCAL, SESSION, INDEXEDDB;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whose domain it belongs to. */
    public enum Party {
        FIRST, THIRD;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
