package io.samtycke.site;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which of a site's languages a visitor reads. */
public final class Languages {

    /** Norwegians write either form and are offered the other before a foreign language; "no" stands for both. */
    private static final Map<String, List<String>> NORWEGIAN = Map.of("no", List.of("nb", "nn"), "nb",
            List.of("no", "nn"), "nn", List.of("no", "nb"));

    private Languages() {
    }

    /**
     * Which languages a visitor's script carries: the site's default, and the one the visitor likes best. A page in yet
     * another language makes the script fetch the rest; most visitors read one language and pay for no other.
     *
     * @param accepted the Accept-Language header (RFC 9110 §12.5.4), or null
     * @param offered the site's languages
     * @return one or two of the offered languages
     */
    public static Set<String> forVisitor(String accepted, List<String> offered, String byDefault) {
        Set<String> languages = new LinkedHashSet<>();
        best(accepted, offered).ifPresent(languages::add);
        languages.add(byDefault);
        return languages;
    }

    /**
     * The one language of an answer: what is asked for, else what the browser accepts, else the default.
     *
     * @param wish such as {@code sv-FI}, or null; one that is not offered does not count
     * @param accepted the Accept-Language header, or null
     */
    public static String one(String wish, String accepted, List<String> offered, String byDefault) {
        return Optional.ofNullable(wish)
                .flatMap(tag -> match(tag.toLowerCase(Locale.ROOT), offered))
                .or(() -> best(accepted, offered))
                .orElse(byDefault);
    }

    private static Optional<String> best(String accepted, List<String> offered) {
        if (accepted == null || offered.size() < 2) {
            return Optional.empty();
        }
        try {
            return LanguageRange.parse(accepted).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> match(range.getRange(), offered).stream())
                    .findFirst();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The offered language that a range such as {@code sv-fi} means; ranges are lower case. */
    private static Optional<String> match(String range, List<String> offered) {
        String primary = range.split("-")[0];
        return offered.stream()
                .filter(language -> language.equalsIgnoreCase(range))
                .findFirst()
                .or(() -> offered.stream().filter(language -> language.split("-")[0].equals(primary)).findFirst())
                .or(() -> NORWEGIAN.getOrDefault(primary, List.of()).stream().filter(offered::contains).findFirst());
    }
}
