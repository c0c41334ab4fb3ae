package io.samtycke.log;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

import io.smallrye.health.api.Wellness;

/** Whether the log gets its timestamp a day ({@code /q/health/well}), where an authority is set. */
@Wellness
@ApplicationScoped
class TimestampHealth implements HealthCheck {

    private final TimestampJob job;

    TimestampHealth(TimestampJob job) {
        this.job = job;
    }

    @Override
    public HealthCheckResponse call() {
        return job.trouble()
                .map(why -> HealthCheckResponse.named("timestamps").down().withData("the authority", why).build())
                .orElseGet(() -> HealthCheckResponse.up("timestamps"));
    }
}
