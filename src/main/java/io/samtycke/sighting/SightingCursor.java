package io.samtycke.sighting;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Comparator;

import io.samtycke.platform.ProblemException;
import io.samtycke.platform.Violation;

/**
 * A place in the list, where the most recent come first and those of one day by name. As a cursor it says where a part
 * of the list ended, opaque to callers.
 */
record SightingCursor(LocalDate lastSeen, String host) implements Comparable<SightingCursor> {

    private static final Comparator<SightingCursor> ORDER = Comparator
            .comparing(SightingCursor::lastSeen, Comparator.reverseOrder())
            .thenComparing(SightingCursor::host);

    static SightingCursor at(SightingView sighting) {
        return new SightingCursor(sighting.lastSeen(), sighting.host());
    }

    @Override
    public int compareTo(SightingCursor other) {
        return ORDER.compare(this, other);
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((lastSeen + "/" + host).getBytes(StandardCharsets.US_ASCII));
    }

    /** @return null for null */
    static SightingCursor of(String text) {
        if (text == null) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("/", 2);
            return new SightingCursor(LocalDate.parse(parts[0]), parts[1]);
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw ProblemException.malformed(
                    "The cursor is not one of ours.", new Violation("cursor", "must be the next of an earlier page"));
        }
    }
}
