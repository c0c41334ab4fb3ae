package io.samtycke.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.samtycke.platform.StoreFault;

/** The log's gauges; read when somebody asks, and not a number while the database does not answer. */
@ApplicationScoped
class LogMetrics {

    /** One question to the database serves all gauges of a scrape. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final MeterRegistry meters;
    private final TreeReader reader;
    private final TransparencyLog log;
    private final WitnessJob witnesses;
    private final Clock clock;
    private final List<Meter> registered = new ArrayList<>();
    private LogFigures figures;
    private Instant readAt = Instant.EPOCH;

    LogMetrics(MeterRegistry meters, TreeReader reader, TransparencyLog log, WitnessJob witnesses, Clock clock) {
        this.meters = meters;
        this.reader = reader;
        this.log = log;
        this.witnesses = witnesses;
        this.clock = clock;
    }

    void register(@Observes StartupEvent event) {
        gauge("samtycke.log.integrated.entries", "Entries in the tree", LogFigures::integrated);
        gauge("samtycke.log.published.entries", "Entries under the newest checkpoint", LogFigures::published);
        gauge("samtycke.log.waiting.entries", "Entries not in the tree yet; no more than "
                + LogFigures.COUNTED + " are counted", LogFigures::waiting);
        gauge("samtycke.log.checkpoint.age", "Seconds since the newest checkpoint was signed; it is no fault where"
                + " nothing was recorded since",
                now -> now.publishedAt() == null
                        ? Double.NaN
                        : Duration.between(now.publishedAt(), clock.instant()).toMillis() / 1000.0);
        registered.add(Gauge.builder("samtycke.log.stopped", log, it -> it.objection().isPresent() ? 1 : 0)
                .description("1 while nothing is published; /q/health/well says why")
                .register(meters));
        witnesses.watches().forEach(this::register);
    }

    /** The registry may outlive us where a server is started again in the same process. */
    void unregister(@Observes ShutdownEvent event) {
        registered.forEach(meters::remove);
    }

    private void register(WitnessWatch watch) {
        registered.add(Gauge
                .builder("samtycke.log.witness.troubled", watch, it -> it.trouble().isPresent() ? 1 : 0)
                .description("1 while the witness cosigns nothing; /q/health/well says why")
                .tag("witness", watch.name())
                .register(meters));
        registered.add(Gauge.builder("samtycke.log.witness.entries", watch, WitnessWatch::size)
                .description("Entries of the tree that the witness cosigned last")
                .tag("witness", watch.name())
                .register(meters));
    }

    private void gauge(String name, String description, ToDoubleFunction<LogFigures> part) {
        registered.add(Gauge.builder(name, this, it -> it.read(part)).description(description).register(meters));
    }

    private synchronized double read(ToDoubleFunction<LogFigures> part) {
        Instant now = clock.instant();
        if (readAt.plus(FRESH).isBefore(now) || readAt.isAfter(now)) {
            readAt = now;
            try {
                figures = reader.figures(TransparencyLog.LOG).orElse(null);
            } catch (StoreFault e) {
                figures = null;
            }
        }
        return figures == null ? Double.NaN : part.applyAsDouble(figures);
    }
}
