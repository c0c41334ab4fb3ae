package io.samtycke.sighting;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Part of what was seen on a site's pages.
 *
 * @param next cursor of the following part, or null when this was the last
 * @param late null when the script was never embedded too late
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SightingsView(
        List<SightingView> items,
        @Schema(description = "Cursor of the next page; null on the last", nullable = true) String next,
        @Schema(nullable = true) Late late) {

    /**
     * The script was embedded too late to hold tags that stand before it.
     *
     * @param lastSeen day (UTC) of the last report
     */
    @Schema(name = "LateSighting")
    public record Late(LocalDate lastSeen, long reports) {}
}
