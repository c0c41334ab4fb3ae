package io.samtycke.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.samtycke.platform.Digests;

/**
 * A notice as one HTML file that shows the banner as a visitor saw it: the script of that version inside, nothing from
 * outside. It runs from a disk. Its Content-Security-Policy allows these very scripts and no connection at all, and a
 * prelude takes storage and network away from them, so that nothing is sent, kept or remembered.
 */
final class ShownNotice {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");
    private static final String TEMPLATE = resource("notice.html");
    private static final String STYLE = resource("notice.css");
    private static final String PRELUDE = resource("notice.js");

    private ShownNotice() {
    }

    /**
     * @param script of the version, as it was kept
     * @param hash of the notice
     */
    static String page(String site, int version, String hash, String published, String language, byte[] script) {
        String code = asInline(new String(script, StandardCharsets.UTF_8));
        Map<String, String> values = new HashMap<>();
        values.put("language", text(language));
        values.put("site", text(site));
        values.put("version", String.valueOf(version));
        values.put("hash", text(hash));
        values.put("published", text(published));
        values.put("integrity", "sha384-" + Base64.getEncoder().encodeToString(Digests.sha384(script)));
        values.put("csp", "default-src 'none'; connect-src 'none'; script-src " + source(PRELUDE) + " " + source(code)
                + "; style-src " + source(STYLE) + "; img-src data:; base-uri 'none'; form-action 'none'");
        values.put("style", STYLE);
        values.put("prelude", PRELUDE);
        values.put("script", code);
        return PLACE.matcher(TEMPLATE).replaceAll(place -> Matcher.quoteReplacement(values.get(place.group(1))));
    }

    /** In HTML these would end the element early; in JavaScript they only stand in strings, where this means the same. */
    static String asInline(String script) {
        return script.replaceAll("(?i)</(script)", "<\\\\/$1").replace("<!--", "<\\!--");
    }

    private static String source(String content) {
        return "'sha256-"
                + Base64.getEncoder().encodeToString(Digests.sha256(content.getBytes(StandardCharsets.UTF_8))) + "'";
    }

    private static String text(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String resource(String file) {
        try (InputStream in = ShownNotice.class.getResourceAsStream("/evidence/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
