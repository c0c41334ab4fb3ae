package io.samtycke.statistics;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What decisions that are counted together have in common.
 *
 * @param at when they were received, to the hour
 * @param action in the contract's spelling
 * @param granted keys of the categories that were granted, joined with dots
 * @param refused the same of those that were refused
 * @param language one of the version's languages, or empty
 * @param origin of the page or the site's pattern that covers it, or empty: what a client may invent must not make rows
 */
public record Tally(
        long siteId,
        Instant at,
        int version,
        String action,
        String granted,
        String refused,
        String language,
        String surface,
        String device,
        String origin) {

    public Tally {
        at = at.truncatedTo(ChronoUnit.HOURS);
    }
}
