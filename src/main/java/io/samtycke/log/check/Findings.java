package io.samtycke.log.check;

import java.util.ArrayList;
import java.util.List;

/** What was found so far. */
final class Findings {

    /** Who has read a hundred knows that the log is broken. */
    static final int MOST = 100;

    private final List<Finding> all = new ArrayList<>();

    void add(String code, String place, String what) throws CheckEnded {
        all.add(new Finding(code, place, what));
        if (all.size() == MOST) {
            throw new CheckEnded(new Finding("too-many", place,
                    "there are " + MOST + " findings up to here; the check stops."));
        }
    }

    void add(CheckEnded end) {
        all.add(end.finding());
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
