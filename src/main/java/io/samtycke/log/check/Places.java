package io.samtycke.log.check;

import java.util.List;
import java.util.StringJoiner;

/** Numbers for people: 3, 7 to 9. */
final class Places {

    private Places() {
    }

    /** @param numbers in ascending order */
    static String of(List<Long> numbers) {
        StringJoiner text = new StringJoiner(", ");
        int from = 0;
        for (int i = 1; i <= numbers.size(); i++) {
            if (i == numbers.size() || numbers.get(i) != numbers.get(i - 1) + 1) {
                text.add(range(numbers.get(from), numbers.get(i - 1)));
                from = i;
            }
        }
        return text.toString();
    }

    static String range(long first, long last) {
        return first == last ? Long.toString(first) : first + " to " + last;
    }
}
