package io.samtycke.snippet;

import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What tells one vendor of a decision.
 *
 * @param hosts found in the match patterns of the vendor's services
 * @param code a JavaScript expression
 */
record VendorPart(String name, Pattern hosts, String code) {

    static final String GOOGLE = "google";

    /** In advanced mode Google's tags ask even where no service names them; turned off, Google is told nothing. */
    boolean usedBy(JsonNode notice) {
        String mode = notice.path("googleConsentMode").asText();
        if (name.equals(GOOGLE) && (mode.equals("advanced") || mode.equals("off"))) {
            return mode.equals("advanced");
        }
        for (JsonNode service : notice.path("services")) {
            for (JsonNode pattern : service.path("match")) {
                if (hosts.matcher(pattern.asText()).find()) {
                    return true;
                }
            }
        }
        return false;
    }
}
