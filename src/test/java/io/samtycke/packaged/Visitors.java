package io.samtycke.packaged;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;

import io.samtycke.testsupport.Decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Visitors who decide without a pause and, as the site script does, repeat a decision until the server has it. */
final class Visitors implements AutoCloseable {

    private static final int AT_ONCE = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long MILLIS_BEFORE_REPEATING = 20;

    /** Changed by the test, read by the threads. */
    private volatile RunningSamtycke server;
    private final String site;
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Map<String, JsonNode> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> unanswered = new ConcurrentHashMap<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();

    private Visitors(RunningSamtycke server, String site) {
        this.server = server;
        this.site = site;
    }

    static Visitors of(RunningSamtycke server, String site) {
        Visitors visitors = new Visitors(server, site);
        for (int i = 0; i < AT_ONCE; i++) {
            Thread thread = new Thread(visitors::decide, "visitor-" + i);
            thread.start();
            visitors.threads.add(thread);
        }
        return visitors;
    }

    private void decide() {
        try {
            Map<String, Object> decision = Decisions.refusal();
            do {
                String id = (String) decision.get("id");
                unanswered.put(id, decision);
                if (isStored(id, decision)) {
                    decision = Decisions.refusal();
                } else {
                    stopping.await(MILLIS_BEFORE_REPEATING, TimeUnit.MILLISECONDS);
                }
            } while (stopping.getCount() > 0);
        } catch (Exception e) {
            surprises.add(e.toString());
        }
    }

    private boolean isStored(String id, Map<String, Object> decision) throws InterruptedException {
        try {
            Answer answer = server.decide(site, decision);
            if (answer.status() == 201 || answer.status() == 200) {
                acknowledged.put(id, answer.json());
                unanswered.remove(id);
                return true;
            }
            if (!answer.isAway()) {
                surprises.add(answer.response() + " " + answer.body());
            }
        } catch (IOException e) {
            // the server is down: it may or may not have stored it
        }
        return false;
    }

    /** From now on they decide there; what was not answered is repeated there. */
    void turnTo(RunningSamtycke another) {
        server = another;
    }

    /** Returns when so many more decisions than now are acknowledged. */
    void awaitMore(int decisions) {
        int enough = acknowledged.size() + decisions;
        await().atMost(PATIENCE).until(() -> acknowledged.size() >= enough);
    }

    /** Ends them; may be repeated. */
    void leave() {
        stopping.countDown();
        await().atMost(PATIENCE).until(() -> threads.stream().noneMatch(Thread::isAlive));
    }

    /** What they were told, other than that a decision is stored or is to be sent again. */
    Queue<String> surprises() {
        return surprises;
    }

    /** Fails unless the log has every acknowledged decision, as it was acknowledged. */
    void requireAllIn(Map<String, JsonNode> log) {
        assertThat(acknowledged).isNotEmpty();
        acknowledged.forEach((id, answer) -> {
            JsonNode record = log.get(id);
            assertThat(record).as("acknowledged decision " + id).isNotNull();
            Map<String, JsonNode> kept = new LinkedHashMap<>();
            answer.fieldNames().forEachRemaining(name -> kept.put(name, record.get(name)));
            assertThat(Answer.JSON.<JsonNode>valueToTree(kept)).isEqualTo(answer);
        });
    }

    /** Sends what the server never answered once more, to a server that is up. */
    void repeatUnanswered(RunningSamtycke restarted) throws Exception {
        for (Map<String, Object> decision : unanswered.values()) {
            Answer answer = restarted.decide(site, decision);
            assertThat(answer.status()).as(answer.body()).isIn(200, 201);
            acknowledged.put((String) decision.get("id"), answer.json());
        }
        unanswered.clear();
    }

    @Override
    public void close() {
        leave();
    }
}
