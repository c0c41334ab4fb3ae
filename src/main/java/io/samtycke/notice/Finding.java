package io.samtycke.notice;

import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What the linter objects to.
 *
 * @param rule its id
 * @param message what to do about it
 * @param source what the rule rests on
 * @param where the member of the configuration document
 */
public record Finding(
        @Schema(examples = "texts-complete") String rule,
        Severity severity,
        @Schema(examples = "Write the text “intro” in nb.") String message,
        @Schema(examples = "GDPR art. 12(1)") String source,
        @Schema(examples = "texts.nb.intro") String where) {

    /** An error keeps a draft from being published; a warning says that somebody may object; info is advice. */
    public enum Severity {
        ERROR, WARNING, INFO;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
