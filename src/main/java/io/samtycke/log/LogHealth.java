package io.samtycke.log;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

import io.smallrye.health.api.Wellness;

/**
 * Whether the log is published ({@code /q/health/well}). Not a matter of readiness: decisions are accepted and kept
 * whether or not anybody can see them in the log yet.
 */
@Wellness
@ApplicationScoped
class LogHealth implements HealthCheck {

    private final TransparencyLog log;

    LogHealth(TransparencyLog log) {
        this.log = log;
    }

    @Override
    public HealthCheckResponse call() {
        return log.objection()
                .map(why -> HealthCheckResponse.named("transparency log").down().withData("why", why).build())
                .orElseGet(() -> HealthCheckResponse.up("transparency log"));
    }
}
