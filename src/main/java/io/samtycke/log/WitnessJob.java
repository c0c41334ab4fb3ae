package io.samtycke.log;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Asks the witnesses for as long as the server runs, each in a thread of its own: a slow one keeps nobody waiting. */
@ApplicationScoped
class WitnessJob {

    private final LogConfig config;
    private final boolean serving;
    private final List<WitnessWatch> watches;
    private final List<Pulse> pulses = new ArrayList<>();

    /** @param serving false in a command, which does its own work only */
    WitnessJob(LogConfig config, Cosigning cosigning, Clock clock,
            @ConfigProperty(name = "quarkus.scheduler.enabled", defaultValue = "true") boolean serving) {
        this.config = config;
        this.serving = serving;
        this.watches = config.witnesses().orElse(List.of()).stream()
                .map(witness -> new WitnessWatch(witness, cosigning, clock))
                .toList();
    }

    void start(@Observes StartupEvent event) {
        if (serving) {
            watches.forEach(watch -> pulses.add(
                    new Pulse("log-witness-" + watch.name(), config.witnessPace(), watch::ask)));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        pulses.forEach(Pulse::end);
        pulses.forEach(Pulse::close);
    }

    List<WitnessWatch> watches() {
        return watches;
    }
}
