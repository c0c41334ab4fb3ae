package io.samtycke.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.samtycke.platform.ProblemException;

/**
 * Commits decisions in groups without ever waiting for one: while a commit is in progress the next group gathers
 * by itself. A decision's future completes only after its commit.
 */
@ApplicationScoped
class ConsentIntake {

    private static final Logger LOG = Logger.getLogger(ConsentIntake.class);
    private static final int RETRY_AFTER_SECONDS = 2;

    private final ConsentStore store;
    private final IntakeConfig config;
    private final BlockingQueue<Pending> queue;
    private final List<Thread> writers = new ArrayList<>();
    /** Written at shutdown, read by HTTP threads and writers. */
    private volatile boolean closing;

    ConsentIntake(ConsentStore store, IntakeConfig config) {
        this.store = store;
        this.config = config;
        this.queue = new ArrayBlockingQueue<>(config.queue());
    }

    void start(@Observes StartupEvent event) {
        for (int i = 1; i <= config.writers(); i++) {
            Thread writer = new Thread(this::write, "consent-writer-" + i);
            writer.start();
            writers.add(writer);
        }
    }

    /** Lets the writers finish what was accepted. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        closing = true;
        for (Thread writer : writers) {
            writer.join(TimeUnit.SECONDS.toMillis(20));
        }
    }

    /** Completes with what was stored, or fails with a {@link ProblemException}: 409 or 503. */
    CompletableFuture<Stored> record(Decision decision) {
        Pending pending = new Pending(decision, new CompletableFuture<>());
        if (closing || !queue.offer(pending)) {
            return CompletableFuture.failedFuture(busy());
        }
        return pending.outcome()
                .copy()
                .orTimeout(config.patience().toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(fault -> {
                    // the copy wraps what the original failed with
                    throw fault.getCause() instanceof ProblemException known ? known : unknownOutcome();
                });
    }

    private void write() {
        List<Pending> group = new ArrayList<>(config.batch());
        while (!closing || !queue.isEmpty()) {
            try {
                Pending first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                group.add(first);
                queue.drainTo(group, config.batch() - 1);
                store.commit(group);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.error("A writer failed; its decisions are answered 503", e);
            } finally {
                // whatever the store left open has an unknown outcome, and unknown is never success
                group.forEach(pending -> pending.outcome().completeExceptionally(unknownOutcome()));
                group.clear();
            }
        }
    }

    private static ProblemException busy() {
        return ProblemException.unavailable(
                "Too many decisions are waiting; send this one again with the same id.", RETRY_AFTER_SECONDS);
    }

    private static ProblemException unknownOutcome() {
        return ProblemException.unavailable(
                "It is not known whether the decision was stored; send it again with the same id.",
                RETRY_AFTER_SECONDS);
    }

    /** A decision and the promise of an answer. */
    record Pending(Decision decision, CompletableFuture<Stored> outcome) {}

    /** @param first false when the same decision had been stored before */
    record Stored(ConsentRecord record, boolean first) {}
}
