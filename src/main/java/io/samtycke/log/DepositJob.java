package io.samtycke.log;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.samtycke.log.check.BoundedCall;
import io.samtycke.platform.StoreFault;

/**
 * Deposits a checkpoint a day (UTC) with others, such as a site's owner: whoever keeps one can tell later that the log
 * was changed since. A start deposits the day's again, which harms nobody.
 */
@ApplicationScoped
class DepositJob {

    private static final Logger LOG = Logger.getLogger(DepositJob.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** In bytes; the answer says nothing that we read. */
    private static final int LONGEST = 1000;

    private final LogConfig config;
    private final TreeReader reader;
    private final Clock clock;
    private final HttpClient client = BoundedCall.client(HttpClient.Redirect.NEVER);
    private final Map<URI, LocalDate> deposited = new ConcurrentHashMap<>();
    private final Map<URI, String> troubles = new ConcurrentHashMap<>();

    DepositJob(LogConfig config, TreeReader reader, Clock clock) {
        this.config = config;
        this.reader = reader;
        this.clock = clock;
    }

    /** Asks again until each has taken it. */
    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void depositToday() throws InterruptedException {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        List<URI> due = config.deposits().orElse(List.of()).stream()
                .filter(address -> !today.equals(deposited.get(address)))
                .toList();
        if (due.isEmpty()) {
            return;
        }
        try {
            Optional<TreeReader.Published> published = reader.published(TransparencyLog.LOG);
            if (published.isPresent()) {
                for (URI address : due) {
                    deposit(address, published.get().note(), today);
                }
            }
        } catch (StoreFault e) {
            LOG.debugf("The deposits wait for the database: %s", e.getMessage());
        }
    }

    /** Why an address has not taken the day's checkpoint; empty while all is well. */
    Map<URI, String> troubles() {
        return Map.copyOf(troubles);
    }

    private void deposit(URI address, String note, LocalDate today) throws InterruptedException {
        try {
            HttpResponse<byte[]> answer = BoundedCall.send(client,
                    HttpRequest.newBuilder(address)
                            .header("Content-Type", "text/plain; charset=utf-8")
                            .POST(HttpRequest.BodyPublishers.ofString(note, StandardCharsets.UTF_8))
                            .build(),
                    LONGEST, PATIENCE);
            if (answer.statusCode() / 100 != 2) {
                throw new IOException("answers with status " + answer.statusCode());
            }
            deposited.put(address, today);
            troubles.remove(address);
        } catch (IOException e) {
            // the host only: an address may hold a secret
            if (!e.getMessage().equals(troubles.put(address, e.getMessage()))) {
                LOG.warnf("%s did not take the checkpoint of %s: it %s; it is asked again", address.getHost(), today,
                        e.getMessage());
            }
        }
    }
}
