package io.samtycke.statistics;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a group of decisions went.
 *
 * @param actions how often each was taken; all four are there
 * @param categories the answers to each category that was decided on
 */
record Counts(long decisions, Map<String, Long> actions, List<CategoryAnswers> categories) {

    private static final List<String> ACTIONS = List.of("accept_all", "reject_all", "save", "withdraw");

    /** Adds up what the store hands over. */
    static final class Sum {

        private final SortedMap<String, Long> actions = new TreeMap<>();
        private final SortedMap<String, Long> granted = new TreeMap<>();
        private final SortedMap<String, Long> refused = new TreeMap<>();
        private long decisions;

        Sum() {
            ACTIONS.forEach(action -> actions.put(action, 0L));
        }

        void add(String action, String grantedKeys, String refusedKeys, long number) {
            decisions += number;
            actions.merge(action, number, Long::sum);
            // Who takes consent back was asked nothing: as refusals, withdrawals would count the same people again.
            if (!action.equals("withdraw")) {
                count(granted, grantedKeys, number);
                count(refused, refusedKeys, number);
            }
        }

        long decisions() {
            return decisions;
        }

        Counts counts() {
            SortedMap<String, Long> keys = new TreeMap<>(granted);
            keys.putAll(refused);
            return new Counts(decisions, actions, keys.keySet().stream()
                    .map(key -> CategoryAnswers.of(key, granted.getOrDefault(key, 0L), refused.getOrDefault(key, 0L)))
                    .toList());
        }

        private static void count(Map<String, Long> answers, String keys, long number) {
            if (!keys.isEmpty()) {
                for (String key : keys.split("\\.")) {
                    answers.merge(key, number, Long::sum);
                }
            }
        }
    }
}
