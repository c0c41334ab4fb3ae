package io.samtycke.notice.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Members that are known by a key, before and after: which came, went and stayed.
 *
 * @param came in the order of the list after
 * @param stayed by key, each before and after
 */
record Members<T>(List<T> came, List<T> gone, Map<String, Pair<T>> stayed, List<String> orderBefore,
        List<String> orderAfter) {

    static <T> Members<T> of(List<T> before, List<T> after, Function<T, String> key) {
        Map<String, T> from = byKey(before, key);
        Map<String, T> to = byKey(after, key);
        List<T> came = new ArrayList<>();
        Map<String, Pair<T>> stayed = new LinkedHashMap<>();
        to.forEach((name, member) -> {
            if (from.containsKey(name)) {
                stayed.put(name, new Pair<>(from.get(name), member));
            } else {
                came.add(member);
            }
        });
        List<T> gone = from.entrySet().stream().filter(one -> !to.containsKey(one.getKey())).map(Map.Entry::getValue)
                .toList();
        return new Members<>(came, gone, stayed, List.copyOf(from.keySet().stream().filter(to::containsKey).toList()),
                List.copyOf(stayed.keySet()));
    }

    /** Whether those that stayed are in another order. */
    boolean reordered() {
        return !orderBefore.equals(orderAfter);
    }

    private static <T> Map<String, T> byKey(List<T> members, Function<T, String> key) {
        Map<String, T> found = new LinkedHashMap<>();
        members.forEach(member -> found.putIfAbsent(key.apply(member), member));
        return found;
    }

    /** A member before and after. */
    record Pair<T>(T before, T after) {}
}
