package io.samtycke.log;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

import io.smallrye.health.api.Wellness;

/** Whether everyone takes the day's checkpoint ({@code /q/health/well}), where somebody is to have it. */
@Wellness
@ApplicationScoped
class DepositHealth implements HealthCheck {

    private final DepositJob job;

    DepositHealth(DepositJob job) {
        this.job = job;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health = HealthCheckResponse.named("deposits").status(job.troubles().isEmpty());
        job.troubles().forEach((address, why) -> health.withData(address.getHost(), why));
        return health.build();
    }
}
