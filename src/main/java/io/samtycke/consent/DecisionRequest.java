package io.samtycke.consent;

import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.samtycke.platform.Copies;

/**
 * A decision as a client sends it. Members are kept as written; {@link DecisionRules} says what is wrong with them,
 * all at once.
 *
 * @param id UUID v4 or v7 made by the client: the idempotency key
 * @param visitor 128 random bits, base64url
 * @param version of the notice that was shown
 * @param categories every category of that version that is not required
 * @param services decided one by one, where the visitor did
 * @param surface where it was made; {@code takeover} for one read from another tool's cookie, always a {@code save}
 * @param decidedAt the client's claim; the server's own time counts
 * @param gpc whether the browser asked for Global Privacy Control
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"id", "visitor", "version", "action", "categories", "language", "surface",
        "decidedAt"}, examples = """
                {"id":"0192f0c1-7c3e-7b61-9d0c-5a1f6f3e2b10","visitor":"q1w2e3r4t5y6u7i8o9p0aA","version":1,"action":"save",
                "categories":{"preferences":true,"analytics":true,"marketing":false,"social":false},
                "language":"sv","surface":"preferences","decidedAt":"2026-11-22T09:00:00Z","gpc":false}""")
public record DecisionRequest(
        @Schema(format = "uuid") String id,
        @Schema(pattern = DecisionRules.VISITOR) String visitor,
        Integer version,
        @Schema(enumeration = {
                "accept_all", "reject_all", "save", "withdraw"}) String action,
        Map<String, Boolean> categories,
        Map<String, Boolean> services,
        @Schema(examples = "sv") String language,
        @Schema(enumeration = {"banner", "preferences", "placeholder", "api", "takeover"}) String surface,
        @Schema(format = "date-time") String decidedAt,
        @Schema(defaultValue = "false") Boolean gpc){

    public DecisionRequest {
        categories = categories == null ? null : Copies.map(categories);
        services = Copies.map(services);
        gpc = gpc != null && gpc;
    }
}
