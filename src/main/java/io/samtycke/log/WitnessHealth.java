package io.samtycke.log;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

import io.smallrye.health.api.Wellness;

/** Whether enough witnesses cosign the log ({@code /q/health/well}). The log is published without them as well. */
@Wellness
@ApplicationScoped
class WitnessHealth implements HealthCheck {

    private final WitnessJob job;
    private final LogConfig config;

    WitnessHealth(WitnessJob job, LogConfig config) {
        this.job = job;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("witnesses");
        job.watches().forEach(watch -> answer.withData(watch.name(),
                watch.trouble().orElse("has cosigned a tree of " + watch.size() + " entries")));
        long working = job.watches().stream().filter(watch -> watch.trouble().isEmpty()).count();
        // without witnesses none is missing
        return answer.status(working >= Math.min(config.quorum(), job.watches().size())).build();
    }
}
