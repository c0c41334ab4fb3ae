package io.samtycke.notice.diff;

import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * One thing that is otherwise in a later notice.
 *
 * @param path of the member; those of lists by key, not by place
 * @param subject what was changed, in words
 * @param message the change as a sentence
 * @param from the member before, as JSON; absent when it was added
 * @param to the member after; absent when it was removed
 * @param material whether visitors have to be asked again
 * @param why they have to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
        {"kind":"added","path":"services.hubspot","subject":"service HubSpot",
        "message":"service HubSpot added to marketing","to":"marketing","material":true,
        "why":"nobody was asked about it (GDPR art. 4(11), 6(1)(a))"}""")
public record Change(
        Kind kind,
        @Schema(examples = "services.hubspot") String path,
        @Schema(examples = "service HubSpot") String subject,
        @Schema(examples = "service HubSpot added to marketing") String message,
        @Schema(description = "Any JSON") Object from,
        @Schema(description = "Any JSON") Object to,
        boolean material,
        String why) {

    /** What happened to the member. */
    public enum Kind {
        ADDED, REMOVED, CHANGED;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
