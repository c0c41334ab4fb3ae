package io.samtycke.statistics;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * Decisions of a period, in numbers.
 *
 * @param from the first interval's begin
 * @param to the end of the last interval
 * @param bots decisions by programs that say what they are; in no other number here
 * @param series one point an interval, those without decisions included
 * @param origins pages' origins; a site's pattern stands for all that it covers
 */
record StatisticsView(
        String site,
        Instant from,
        Instant to,
        Interval interval,
        Counts total,
        @Schema(description = "Decisions by programs that say what they are; in no other number") long bots,
        List<Point> series,
        List<Group> versions,
        List<Group> languages,
        List<Group> devices,
        List<Group> surfaces,
        List<Group> origins) {

    /** The decisions of one interval. */
    @Schema(name = "StatisticsPoint")
    record Point(Instant from, @JsonUnwrapped Counts counts) {}

    /** The decisions that share a version, a language, a device class, a surface or an origin. */
    @Schema(name = "StatisticsGroup")
    record Group(String key, @JsonUnwrapped Counts counts) {}
}
