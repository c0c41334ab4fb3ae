package io.samtycke.site;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** How Google's own tags learn of a decision. */
public enum GoogleConsentMode {
    /** Google's scripts are held until consent; then they are told. */
    BASIC,
    /** Google's scripts run at once with everything denied: they contact Google before consent. */
    ADVANCED,
    /** No signals; Google's scripts are held like any other. */
    OFF;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
