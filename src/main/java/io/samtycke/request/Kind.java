package io.samtycke.request;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** What is asked for, by article of the GDPR. */
public enum Kind {
    /** Article 15. */
    ACCESS,
    /** Article 16. */
    RECTIFICATION,
    /** Article 17. */
    ERASURE,
    /** Article 18. */
    RESTRICTION,
    /** Article 20. */
    PORTABILITY,
    /** Article 21. */
    OBJECTION;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
