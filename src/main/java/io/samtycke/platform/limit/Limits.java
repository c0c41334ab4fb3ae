package io.samtycke.platform.limit;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.MeterRegistry;
import io.samtycke.platform.ProblemException;

/** Charges requests to budgets, in the memory of this server: each replica has its own. */
@ApplicationScoped
public class Limits {

    /** A bucket that nobody drew on for this long is full again, and as good as new. */
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** Senders remembered for each budget; a flood from more of them pushes out the oldest, and memory stays bounded. */
    private static final int SENDERS = 50_000;

    private final Map<Budget, Cache<String, Bucket>> buckets = new EnumMap<>(Budget.class);
    private final Map<Budget, Integer> perMinute = new EnumMap<>(Budget.class);
    private final MeterRegistry meters;

    Limits(LimitsConfig config, MeterRegistry meters) {
        this.meters = meters;
        for (Budget budget : Budget.values()) {
            perMinute.put(budget, budget.perMinute(config));
            buckets.put(budget, Caffeine.newBuilder().maximumSize(SENDERS).expireAfterAccess(MINUTE).build());
        }
    }

    /**
     * Charges one request, or refuses it.
     *
     * @param sender who of the budget's kind; nothing is nobody in particular, and never refused
     * @throws ProblemException 429, which tells when to try again
     */
    public void charge(Budget budget, Optional<String> sender) {
        int most = perMinute.get(budget);
        if (most == 0 || sender.isEmpty()) {
            return;
        }
        ConsumptionProbe probe = buckets.get(budget)
                .get(sender.get(), key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, MINUTE))
                        .build())
                .tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            meters.counter("samtycke.refused.requests", "budget", budget.name().toLowerCase(Locale.ROOT))
                    .increment();
            long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
            throw ProblemException.tooMany("Too many requests of this kind; send this one again in " + seconds
                    + (seconds == 1 ? " second." : " seconds."), Math.toIntExact(seconds));
        }
    }
}
