package io.samtycke.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.samtycke.platform.StoreFault;

/**
 * Has the newest checkpoint of a day (UTC) stamped, as it is served: with its signatures, so that they, too, are proven
 * to be no younger.
 */
@ApplicationScoped
class TimestampJob {

    private static final Logger LOG = Logger.getLogger(TimestampJob.class);

    private final LogConfig config;
    private final TreeReader reader;
    private final TimestampAuthority authority;
    private final TimestampStore store;
    private final Clock clock;
    private volatile String trouble;

    TimestampJob(LogConfig config, TreeReader reader, TimestampAuthority authority, TimestampStore store,
            Clock clock) {
        this.config = config;
        this.reader = reader;
        this.authority = authority;
        this.store = store;
        this.clock = clock;
    }

    /** Asks again until there is one. */
    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void stampToday() throws InterruptedException {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        try {
            Optional<TreeReader.Published> published = reader.published(TransparencyLog.LOG);
            if (config.timestamp().url().isEmpty() || published.isEmpty()
                    || store.of(TransparencyLog.LOG, today).isPresent()) {
                return;
            }
            byte[] reply = authority.stamp(config.timestamp().url().get(),
                    published.get().note().getBytes(StandardCharsets.UTF_8));
            store.keep(TransparencyLog.LOG, today, published.get(), reply, clock.instant());
            trouble = null;
        } catch (IOException e) {
            if (!e.getMessage().equals(trouble)) {
                LOG.warnf("There is no timestamp of the log for %s yet: the authority %s; it is asked again", today,
                        e.getMessage());
            }
            trouble = e.getMessage();
        } catch (StoreFault e) {
            LOG.debugf("The timestamp waits for the database: %s", e.getMessage());
        }
    }

    /** Why there is none of the last day that was tried, to be read after “the authority”; empty while all is well. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }
}
