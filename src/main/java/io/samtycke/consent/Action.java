package io.samtycke.consent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

/** What the visitor did. */
public enum Action {
    ACCEPT_ALL, REJECT_ALL, SAVE, WITHDRAW;

    public static Optional<Action> of(String name) {
        return Arrays.stream(values()).filter(action -> action.toString().equals(name)).findFirst();
    }

    /** Whether the action says the same as the choice; {@code save} agrees with any. */
    boolean agreesWith(Map<String, Boolean> choice) {
        return switch (this) {
            case ACCEPT_ALL -> !choice.containsValue(false);
            case REJECT_ALL, WITHDRAW -> !choice.containsValue(true);
            case SAVE -> true;
        };
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
