package io.samtycke.demo;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of an invented company. Where its HTML says {@code {{name}}} comes a text of the language, a setting, or for
 * {@code {{tags/place}}} the vendors' tags of that place.
 *
 * @param marked whether the tags are marked up (contract §1), else as their vendors publish them
 */
record DemoPage(String site, String language, boolean marked) {

    /** Languages of each page, the site's default first. */
    private static final Map<String, List<String>> LANGUAGES = Map.of(
            "elvakt", List.of("sv", "nb"),
            "bygato", List.of("sv"),
            "driftpartner", List.of("nb", "nn", "en"),
            "kundnytta", List.of("sv"),
            "affarssystem", List.of("sv", "en", "nb"));

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z0-9/-]+)}}");

    /** The page in the language wished for, or in the site's default; nothing for a site that has no page. */
    static Optional<DemoPage> of(String site, String wish, boolean marked) {
        return Optional.ofNullable(LANGUAGES.get(site)).map(languages -> {
            boolean known = wish != null && languages.contains(wish);
            return new DemoPage(site, known ? wish : languages.get(0), marked);
        });
    }

    static boolean exists(String site) {
        return LANGUAGES.containsKey(site);
    }

    String html() {
        return filled(DemoFile.text(site + "/page.html"), texts());
    }

    private String filled(String template, Properties texts) {
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(filled(value(place.group(1), texts), texts)));
    }

    private String value(String name, Properties texts) {
        String tags = marked ? "marked" : "unedited";
        if (name.startsWith("tags/")) {
            return DemoFile.text(site + "/" + tags + name.substring(4) + ".html").stripTrailing();
        }
        return switch (name) {
            case "site" -> site;
            case "lang" -> language;
            case "languages" -> String.join(" ", LANGUAGES.get(site));
            case "tags" -> tags;
            case "query" -> marked ? "&amp;tags=marked" : "";
            case "head", "styles" -> DemoFile.text(name + ".html").stripTrailing();
            default -> Optional.ofNullable(texts.getProperty(name))
                    .orElseThrow(() -> new IllegalStateException("no text “" + name + "” for " + this));
        };
    }

    private Properties texts() {
        Properties texts = new Properties();
        try {
            texts.load(new StringReader(DemoFile.text(site + "/" + language + ".properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
