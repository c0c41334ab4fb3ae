package io.samtycke.platform.limit;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.samtycke.platform.ProblemException;

/** Charges requests to budgets, in the memory of this server: each replica has its own. */
@ApplicationScoped
public class Limits {

    private final Map<Budget, SenderCounts> counts = new EnumMap<>(Budget.class);
    private final Map<Budget, Integer> perMinute = new EnumMap<>(Budget.class);
    private final MeterRegistry meters;
    private final Clock clock;

    Limits(LimitsConfig config, MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
        SecureRandom random = new SecureRandom();
        for (Budget budget : Budget.values()) {
            perMinute.put(budget, budget.perMinute(config));
            counts.put(budget, new SenderCounts(random.nextLong()));
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
        int seconds = counts.get(budget).charge(sender.get(), most, clock.instant().getEpochSecond());
        if (seconds > 0) {
            meters.counter("samtycke.refused.requests", "budget", budget.name().toLowerCase(Locale.ROOT)).increment();
            throw ProblemException.tooMany("Too many requests of this kind; send this one again in " + seconds
                    + (seconds == 1 ? " second." : " seconds."), seconds);
        }
    }
}
