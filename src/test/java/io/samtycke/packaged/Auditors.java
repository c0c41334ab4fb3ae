package io.samtycke.packaged;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

import static org.awaitility.Awaitility.await;

/** People who read the log without a pause. */
final class Auditors implements AutoCloseable {

    private static final int AT_ONCE = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads;
    /** Written by the test, read by the threads. */
    private volatile boolean leaving;

    private Auditors(RunningSamtycke server, String page) {
        threads = Stream.generate(() -> new Thread(() -> read(server, page), "auditor")).limit(AT_ONCE).toList();
    }

    static Auditors of(RunningSamtycke server, String site) {
        Auditors auditors = new Auditors(server, "/sites/" + site + "/consents?limit=20");
        auditors.threads.forEach(Thread::start);
        return auditors;
    }

    private void read(RunningSamtycke server, String page) {
        try {
            while (!leaving) {
                Answer answer = server.admin(page);
                if (answer.status() != 200 && !answer.isAway()) {
                    surprises.add(answer.response() + " " + answer.body());
                }
            }
        } catch (Exception e) {
            surprises.add(e.toString());
        }
    }

    /** What was neither the log nor a 503 with a time to come again. */
    Queue<String> surprises() {
        return surprises;
    }

    /** Ends the reading; may be repeated. */
    void leave() {
        leaving = true;
        await().atMost(PATIENCE).until(() -> threads.stream().noneMatch(Thread::isAlive));
    }

    @Override
    public void close() {
        leave();
    }
}
