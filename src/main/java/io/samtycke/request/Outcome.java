package io.samtycke.request;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** How a request ended. */
public enum Outcome {
    GRANTED, PARTLY_GRANTED, REFUSED, NOTHING_HELD, TAKEN_BACK;

    /** Whether the person must be told why (GDPR art. 12(4)). */
    boolean needsReason() {
        return this == REFUSED || this == PARTLY_GRANTED;
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
