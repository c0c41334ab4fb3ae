package io.samtycke.notice;

import java.time.Instant;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param comment what changed, for the history
 * @param material whether every visitor is asked again; left out, whether what changed is a reason to
 * @param reason why nobody is asked again although what changed is a reason to; kept with the version
 * @param publishAt when to publish; left out, now
 */
@Schema(examples = "{\"comment\":\"Added HubSpot\",\"material\":true}")
public record PublishRequest(
        @Size(max = 2000) String comment,
        Boolean material,
        @Size(max = 2000) String reason,
        @Future Instant publishAt) {

    public PublishRequest {
        comment = comment == null ? "" : comment;
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }

    /** To be published now, asking visitors again where what changed is a reason to. */
    public static PublishRequest now(String comment) {
        return new PublishRequest(comment, null, null, null);
    }
}
