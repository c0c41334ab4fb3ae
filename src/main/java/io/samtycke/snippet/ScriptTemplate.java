package io.samtycke.snippet;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The built core with three places, each named once, where a site's own goes in. */
final class ScriptTemplate {

    static final String CONFIG = "SAMTYCKE_CONFIG";
    static final String VENDORS = "SAMTYCKE_VENDORS";
    static final String FEATURES = "SAMTYCKE_FEATURES";

    private static final Pattern PLACE = Pattern.compile(CONFIG + '|' + VENDORS + '|' + FEATURES);

    private final String core;

    ScriptTemplate(String core) {
        for (String place : new String[]{CONFIG, VENDORS, FEATURES}) {
            int at = core.indexOf(place);
            if (at < 0 || core.indexOf(place, at + 1) >= 0) {
                throw new IllegalStateException("the built snippet must hold " + place + " once");
            }
        }
        this.core = core;
    }

    /** In one pass: what goes in is not searched again, so that a text may read like the name of a place. */
    String with(String config, String vendors, String features) {
        Map<String, String> values = Map.of(CONFIG, config, VENDORS, vendors, FEATURES, features);
        return PLACE.matcher(core).replaceAll(place -> Matcher.quoteReplacement(values.get(place.group())));
    }
}
