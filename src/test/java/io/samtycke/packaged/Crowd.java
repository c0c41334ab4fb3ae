package io.samtycke.packaged;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.samtycke.testsupport.Decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Many visitors who decide at the same moment, once, and wait for their answers. */
final class Crowd {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final String site;
    private final List<Map<String, Object>> decisions;
    private final Answer[] answers;
    private final Exception[] cutOff;

    private Crowd(String site, int size) {
        this.site = site;
        this.decisions = Stream.generate(Decisions::refusal).limit(size).toList();
        this.answers = new Answer[size];
        this.cutOff = new Exception[size];
    }

    static Crowd of(RunningSamtycke server, String site, int size) {
        Crowd crowd = new Crowd(site, size);
        IntStream.range(0, size).forEach(i -> new Thread(() -> crowd.decide(server, i), "crowd-" + i).start());
        return crowd;
    }

    private void decide(RunningSamtycke server, int i) {
        try {
            answered(i, server.decide(site, decisions.get(i)), null);
        } catch (Exception e) {
            answered(i, null, e);
        }
    }

    private synchronized void answered(int i, Answer answer, Exception fault) {
        answers[i] = answer;
        cutOff[i] = fault;
    }

    private synchronized boolean all() {
        return IntStream.range(0, answers.length).allMatch(i -> answers[i] != null || cutOff[i] != null);
    }

    /** Every one was answered, and nobody's connection was cut. */
    List<Answer> awaitAnswers() {
        await().atMost(PATIENCE).until(this::all);
        synchronized (this) {
            assertThat(cutOff).containsOnlyNulls();
            return List.of(answers);
        }
    }

    /** All send again until all are stored, as the site script does. */
    void insist(RunningSamtycke server) {
        List<Map<String, Object>> left = new ArrayList<>(decisions);
        await().atMost(PATIENCE).until(() -> {
            for (Map<String, Object> decision : List.copyOf(left)) {
                Answer answer = server.decide(site, decision);
                if (answer.status() != 200 && answer.status() != 201) {
                    answer.requireAway();
                    return false;
                }
                left.remove(decision);
            }
            return true;
        });
    }

    void requireAllIn(Map<String, JsonNode> log) {
        assertThat(log.keySet()).containsAll(
                decisions.stream().map(decision -> (String) decision.get("id")).toList());
    }
}
