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
import io.quarkus.scheduler.Scheduled;
import io.samtycke.platform.StoreFault;

/**
 * The log's gauges: looked up beside, because whoever asks for metrics must not wait for a database that hangs. Not a
 * number while it does not answer.
 */
@ApplicationScoped
class LogMetrics {

    /** What is older says nothing about now. */
    private static final Duration FRESH = Duration.ofSeconds(15);

    private final MeterRegistry meters;
    private final TreeReader reader;
    private final TransparencyLog log;
    private final WitnessJob witnesses;
    private final Clock clock;
    private final List<Meter> registered = new ArrayList<>();
    private volatile Read latest;

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

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            latest = reader.figures(TransparencyLog.LOG).map(figures -> new Read(figures, clock.instant()))
                    .orElse(null);
        } catch (StoreFault e) {
            latest = null;
        }
    }

    private double read(ToDoubleFunction<LogFigures> part) {
        Read read = latest;
        return read == null || read.at.plus(FRESH).isBefore(clock.instant())
                ? Double.NaN
                : part.applyAsDouble(read.figures);
    }

    private record Read(LogFigures figures, Instant at) {}
}
