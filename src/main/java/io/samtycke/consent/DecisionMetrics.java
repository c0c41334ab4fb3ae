package io.samtycke.consent;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;

/**
 * What this server has recorded, for its operator's dashboards: {@code samtycke_decisions_total} by site and action,
 * {@code samtycke_answers_total} by site, category and answer. Programs that say what they are count as well here.
 */
@ApplicationScoped
class DecisionMetrics {

    private final MeterRegistry meters;

    DecisionMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(Decision decision) {
        meters.counter("samtycke.decisions", "site", decision.site(), "action", decision.action().toString())
                .increment();
        decision.choice().forEach((category, granted) -> meters.counter("samtycke.answers", "site", decision.site(),
                "category", category, "answer", granted ? "granted" : "refused").increment());
    }
}
