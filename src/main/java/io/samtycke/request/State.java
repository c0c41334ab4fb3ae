package io.samtycke.request;

import java.util.Arrays;
import java.util.Locale;

import io.samtycke.platform.ProblemException;
import io.samtycke.platform.Violation;

/** Which requests a list shows. */
enum State {
    OPEN, OVERDUE, CLOSED;

    /** @param name or null, for all */
    static State of(String name) {
        return name == null
                ? null
                : Arrays.stream(values())
                        .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(name))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.malformed("The state is not known.",
                                new Violation("state", "must be open, overdue or closed")));
    }
}
