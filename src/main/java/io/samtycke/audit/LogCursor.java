package io.samtycke.audit;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import io.samtycke.platform.ProblemException;
import io.samtycke.platform.Violation;

/** Where a page of the log ended: the last record's time and id. Opaque to callers, stable under new records. */
record LogCursor(Instant receivedAt, UUID id) {

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((receivedAt.toEpochMilli() + "/" + id).getBytes(StandardCharsets.US_ASCII));
    }

    /** @return null for null */
    static LogCursor of(String text) {
        if (text == null) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("/");
            return new LogCursor(Instant.ofEpochMilli(Long.parseLong(parts[0])), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw ProblemException.malformed(
                    "The cursor is not one of ours.", new Violation("cursor", "must be the next of an earlier page"));
        }
    }
}
