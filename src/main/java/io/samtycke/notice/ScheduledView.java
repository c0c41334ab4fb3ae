package io.samtycke.notice;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A draft that is to be published later, as it is then.
 *
 * @param material null where what changed by then decides
 * @param failedAt when it should have been published and could not; it is not tried again
 * @param failure why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScheduledView(
        UUID id,
        String site,
        Instant publishAt,
        String author,
        String comment,
        Boolean material,
        String reason,
        Instant createdAt,
        Instant failedAt,
        @Schema(examples = "The linter objects to the draft; mend this first. texts.nb.intro: Write the text “intro” in nb.") String failure) {

    static ScheduledView of(String site, ScheduleRow row) {
        return new ScheduledView(row.id, site, row.publishAt, row.author, row.comment, row.material, row.reason,
                row.createdAt, row.failedAt, row.failure);
    }
}
