package io.samtycke.sighting;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A host that a site's pages contacted and no service claims.
 *
 * @param firstSeen day (UTC) of the first report
 * @param reports how many there were; scripts report a sample of all visits
 */
public record SightingView(
        @Schema(examples = "cdn.example.com") String host,
        LocalDate firstSeen,
        LocalDate lastSeen,
        long reports) {}
