package io.samtycke.notice;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A token that shows the draft.
 *
 * @param token itself, in the answer to its making and never again
 * @param script path of the script with the draft, to be embedded on a page of the site
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PreviewView(
        UUID id,
        @Schema(description = "Shown once, when it is made") String token,
        @Schema(examples = "/s/acme.js?draft=TOKEN") String script,
        String author,
        Instant createdAt,
        Instant expires) {

    static PreviewView of(String site, DraftTokenRow row, String token) {
        return new PreviewView(row.id, token, token == null ? null : "/s/" + site + ".js?draft=" + token, row.author,
                row.createdAt, row.expiresAt);
    }
}
