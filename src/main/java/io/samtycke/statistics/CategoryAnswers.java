package io.samtycke.statistics;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answers to one category; withdrawals are not among them.
 *
 * @param rate the share that granted it
 */
record CategoryAnswers(
        String key,
        long granted,
        long refused,
        @Schema(description = "Share of decisions that granted it, 0 to 1", examples = "0.62") double rate) {

    static CategoryAnswers of(String key, long granted, long refused) {
        long all = granted + refused;
        return new CategoryAnswers(key, granted, refused,
                all == 0 ? 0 : Math.round(granted * 10_000.0 / all) / 10_000.0);
    }
}
