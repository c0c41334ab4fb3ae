package io.samtycke.statistics;

import java.time.Instant;
import java.util.List;

/**
 * Two versions of a notice beside each other.
 *
 * @param acceptAll the share of decisions that accepted everything at once
 * @param categories the share that granted each category which both versions asked about
 */
record ComparisonView(
        String site, int a, int b, Instant from, Instant to, Comparison acceptAll,
        List<CategoryComparison> categories) {

    /** The comparison of one category. */
    record CategoryComparison(String key, Comparison comparison) {}

    /**
     * A share in both versions.
     *
     * @param difference of {@code b} from {@code a}
     * @param low the lower end of the difference's 95 % confidence interval
     * @param high its upper end
     */
    record Comparison(Share a, Share b, double difference, double low, double high) {}

    /**
     * A share with its 95 % confidence interval.
     *
     * @param part how many did
     * @param whole of how many
     */
    record Share(long part, long whole, double rate, double low, double high) {}
}
