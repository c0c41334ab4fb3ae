package io.samtycke.consent;

import java.time.Instant;
import java.util.UUID;

/**
 * The record before a visitor's next one.
 *
 * @param receivedAt perhaps by a clock that was ahead
 */
record Previous(UUID id, Instant receivedAt) {

    /** @param text id and milliseconds since 1970, as the database writes them beside each other */
    static Previous parse(String text) {
        int space = text.indexOf(' ');
        return new Previous(UUID.fromString(text.substring(0, space)),
                Instant.ofEpochMilli(Long.parseLong(text.substring(space + 1))));
    }

    /**
     * A time after it: now, unless a clock was set back or another replica's is behind. A withdrawal must not be taken for
     * older than the consent it ends.
     */
    Instant after(Instant now) {
        return now.isAfter(receivedAt) ? now : receivedAt.plusMillis(1);
    }
}
