package io.samtycke.snippet;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An optional feature of the script.
 *
 * @param setting of the notice: the feature is in when it is on
 * @param code a JavaScript expression
 */
record FeaturePart(String name, String setting, String code) {

    /** On is whatever JavaScript takes for true, except an empty list. */
    boolean usedBy(JsonNode notice) {
        JsonNode value = notice.path(setting);
        return switch (value.getNodeType()) {
            case BOOLEAN -> value.booleanValue();
            case NUMBER -> value.doubleValue() != 0;
            case STRING -> !value.textValue().isEmpty();
            case ARRAY -> !value.isEmpty();
            case OBJECT -> true;
            default -> false;
        };
    }
}
