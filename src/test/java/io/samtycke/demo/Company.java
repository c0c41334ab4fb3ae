package io.samtycke.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** A sample site as its visitors meet it: a language, and the tags as vendors publish them or marked up. */
record Company(String site, String language, boolean marked) {

    private static final Map<String, JsonNode> SAMPLES = new ConcurrentHashMap<>();

    /** Both kinds of tags of every site, in two languages where it has more than one. */
    static Stream<Company> all() {
        return Stream.of(
                new Company("elvakt", "sv", false),
                new Company("elvakt", "nb", true),
                new Company("bygato", "sv", false),
                new Company("bygato", "sv", true),
                new Company("driftpartner", "nb", false),
                new Company("driftpartner", "nn", true),
                new Company("kundnytta", "sv", false),
                new Company("kundnytta", "sv", true),
                new Company("affarssystem", "sv", false),
                new Company("affarssystem", "en", true));
    }

    static Stream<Company> each() {
        return all().filter(Company::marked);
    }

    /** Whose code runs once a category is granted. Tag Manager's container loads Google Analytics. */
    Map<String, List<String>> vendors() {
        return switch (site) {
            case "elvakt" -> Map.of("analytics", List.of("google-analytics"));
            case "bygato" -> Map.of("preferences", List.of(), "analytics", List.of("matomo"));
            case "driftpartner" -> Map.of("analytics", List.of("google-analytics"), "social", List.of("facebook"));
            case "kundnytta" -> Map.of("analytics", List.of("matomo"));
            default -> Map.of(
                    "preferences", List.of("hubspot-forms"),
                    "analytics", List.of("google-tag-manager", "google-analytics"),
                    "marketing", List.of("google-ads", "hubspot"),
                    "social", List.of("meta-pixel", "x-pixel", "linkedin-insight"));
        };
    }

    List<String> allVendors() {
        return vendors().values().stream().flatMap(List::stream).toList();
    }

    /** What a record says about every category when these are granted. */
    Map<String, Boolean> choice(List<String> granted) {
        Map<String, Boolean> choice = new TreeMap<>(Map.of("necessary", true));
        vendors().keySet().forEach(category -> choice.put(category, granted.contains(category)));
        return choice;
    }

    /** Cookies that the vendors set on the company's own host. */
    List<String> vendorCookies() {
        return allVendors().stream().flatMap(Vendors::cookies).toList();
    }

    /** What the tags' inline code leaves in the page when all of it has run: {@link Visit#inlineTraces}. */
    List<String> inlineTraces() {
        return switch (site) {
            case "elvakt", "driftpartner" -> List.of("gtag");
            case "affarssystem" -> List.of("gtag", "gtm.start", "fbq", "twq", "lintrk", "_linkedin_partner_id");
            default -> List.of("_paq");
        };
    }

    /**
     * Inline code that names no vendor's address cannot be told from the page's own, unless it is marked up. It fills
     * an array or a variable that nobody reads: nothing is loaded, stored or sent.
     */
    List<String> harmlessTraces() {
        return inlineTraces().stream().filter(List.of("gtag", "_linkedin_partner_id")::contains).toList();
    }

    /** Whether a script of that address stands in the page itself, where the browser sees it before any script runs. */
    boolean isInHtml(String address) {
        String tag = "<script[^>]* src=\"(https?:)?" + Pattern.quote(address.replaceFirst("^https?:", ""));
        return Pattern.compile(tag).matcher(DemoPage.of(site, language, marked).orElseThrow().html()).find();
    }

    /** Google's signals when every category is granted, as {@link Signals#google} gives them. */
    String grantedSignals() {
        return vendors().containsKey("marketing")
                ? "ad_personalization ad_storage ad_user_data analytics_storage functionality_storage "
                        + "personalization_storage security_storage of 7"
                : "analytics_storage security_storage of 7";
    }

    boolean usesGoogle() {
        return allVendors().contains("google-analytics");
    }

    /** A text of the notice, in the language of the page. */
    String text(String key) {
        return sample().at("/texts/" + language + "/" + key).asText();
    }

    /** What a category is called, in the language of the page. */
    String categoryName(String key) {
        return StreamSupport.stream(sample().path("categories").spliterator(), false)
                .filter(category -> category.path("key").asText().equals(key))
                .map(category -> category.path("name").path(language).asText())
                .findFirst()
                .orElseThrow();
    }

    /** A colour of the notice, as {@code #rrggbb}. */
    String colour(String name) {
        return sample().at("/appearance/colors/" + name).asText();
    }

    /** The page's own name for the button in its footer. */
    String settingsLabel() {
        Properties texts = new Properties();
        try {
            texts.load(new StringReader(DemoFile.text(site + "/" + language + ".properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.getProperty("cookie-settings");
    }

    String path() {
        return "/demo/" + site + "?lang=" + language + (marked ? "&tags=marked" : "");
    }

    @Override
    public String toString() {
        return site + " (" + language + "), " + (marked ? "marked-up" : "unedited") + " tags";
    }

    private JsonNode sample() {
        return SAMPLES.computeIfAbsent(site, Company::read);
    }

    private static JsonNode read(String site) {
        try (InputStream in = Company.class.getResourceAsStream("/samples/" + site + ".yaml")) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
