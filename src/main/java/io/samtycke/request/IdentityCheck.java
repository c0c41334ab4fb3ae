package io.samtycke.request;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whether the person who asks is the one concerned (GDPR art. 12(6)). Who knows a visitor id needs no further check. */
public enum IdentityCheck {
    PENDING, CONFIRMED, FAILED;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
