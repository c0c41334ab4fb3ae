package io.samtycke.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A request as the officer sees it.
 *
 * @param source form, or register when an officer entered it
 * @param overdue open, and due before today
 * @param history what was done, the oldest first; absent in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RequestView(
        UUID id,
        String site,
        Kind kind,
        String source,
        Instant received,
        LocalDate due,
        boolean overdue,
        @Schema(description = "Why there is more than one month") String extensionReason,
        String contact,
        String visitor,
        String message,
        String language,
        IdentityCheck identity,
        Outcome outcome,
        String outcomeReason,
        Instant closed,
        List<Event> history) {

    /** Something that was done about it. */
    @Schema(name = "RequestEvent")
    public record Event(Instant at, String by, String what) {}
}
