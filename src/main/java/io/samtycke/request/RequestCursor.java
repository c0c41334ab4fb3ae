package io.samtycke.request;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import io.samtycke.platform.ProblemException;
import io.samtycke.platform.Violation;

/** Where a page of the register ended. */
record RequestCursor(Instant receivedAt, UUID id) {

    static RequestCursor of(String text) {
        if (text == null) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ");
            return new RequestCursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (RuntimeException e) {
            throw ProblemException.malformed("The cursor cannot be read.",
                    new Violation("cursor", "must be the next of an earlier page"));
        }
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((receivedAt + " " + id).getBytes(StandardCharsets.UTF_8));
    }
}
