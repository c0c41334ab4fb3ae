package io.samtycke.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.Validation;
import jakarta.validation.Validator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.samtycke.notice.Cookie;
import io.samtycke.notice.YamlMapper;
import io.samtycke.platform.Glob;

import static org.assertj.core.api.Assertions.assertThat;

/** The catalogue we ship, service by service. */
class CatalogueTest {

    static final Catalogue CATALOGUE = new Catalogue(new YamlMapper(new ObjectMapper().findAndRegisterModules()));

    private static final Path FOLDER = Path.of("src", "main", "resources", "catalogue");
    private static final Path SIGNALS = Path.of("web-snippet", "src", "signals");
    private static final Set<String> LANGUAGES = Set.of("sv", "nb", "en");
    private static final Set<String> CATEGORIES = Set.of("necessary", "preferences", "analytics", "marketing",
            "social");
    private static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();

    /** Google loads several products from one address and tells them apart by what follows: the longer goes first. */
    private static final Set<String> SHARED_ON_PURPOSE = Set.of(
            "google-analytics takes www.googletagmanager.com/gtag/js?id=AW- of google-ads",
            "google-analytics takes www.googletagmanager.com/gtag/js?id=DC- of google-campaign-manager");

    @Test
    void theIndexNamesEveryFileInOrder() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(Files.readAllLines(FOLDER.resolve("index.txt"))).containsExactlyElementsOf(files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.replace(".yaml", ""))
                    .sorted()
                    .toList());
        }
        assertThat(items()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(items().stream().map(item -> item.service().key()))
                .containsExactlyElementsOf(Files.readAllLines(FOLDER.resolve("index.txt")));
    }

    @ParameterizedTest
    @MethodSource("items")
    void aServiceIsOneThatTheApiTakes(CatalogueItem item) {
        assertThat(VALIDATOR.validate(item.service())).isEmpty();
        assertThat(item.service().category()).isIn(CATEGORIES);
        assertThat(item.service().provider() == null).as("who receives it").isEqualTo(item.selfHosted());
    }

    @ParameterizedTest
    @MethodSource("items")
    void everyTextIsThereInEveryLanguage(CatalogueItem item) {
        assertTexts(item.description());
        item.service().cookies().forEach(cookie -> assertTexts(cookie.purpose()));
    }

    @ParameterizedTest
    @MethodSource("items")
    void everyFactHasASourceOrIsMarked(CatalogueItem item) {
        Set<String> settled = item.sources().stream()
                .map(CatalogueItem.Source::fact)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(item.sources()).allMatch(source -> source.url().matches("https?://\\S+"));
        settled.addAll(item.unverified());
        assertThat(settled).containsAll(facts(item));
        assertThat(item.lastReviewed()).isBetween(LocalDate.of(2026, 1, 1), LocalDate.now());
    }

    @Test
    void anAddressBelongsToOneService() {
        Set<String> shared = new TreeSet<>();
        for (CatalogueItem taker : items()) {
            for (CatalogueItem item : items()) {
                item.service().match().stream()
                        .filter(pattern -> item != taker && takes(taker, pattern))
                        .forEach(pattern -> shared.add(
                                taker.service().key() + " takes " + pattern + " of " + item.service().key()));
            }
        }
        assertThat(shared).containsExactlyInAnyOrderElementsOf(SHARED_ON_PURPOSE);
    }

    @ParameterizedTest
    @MethodSource("items")
    void theAdapterIsTheOneThatTheScriptWouldCarry(CatalogueItem item) throws IOException {
        List<String> carried = adapters().entrySet().stream()
                .filter(adapter -> item.service().match().stream().anyMatch(adapter.getValue().asPredicate()))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(carried).isEqualTo(item.adapter() == null ? List.of() : List.of(item.adapter()));
    }

    @Test
    void theSampleSitesSayTheSame() throws IOException {
        int compared = 0;
        for (SampleServices sample : SampleServices.all()) {
            for (CatalogueItem item : items()) {
                List<Cookie> cookies = sample.cookies().get(item.service().key());
                if (cookies != null) {
                    compared++;
                    assertThat(item.service().cookies().stream().map(CatalogueTest::facts))
                            .as(sample.site() + " " + item.service().key())
                            .containsAll(cookies.stream().map(CatalogueTest::facts).toList());
                    if (!item.selfHosted()) {
                        assertThat(item.service().match())
                                .as(sample.site() + " " + item.service().key())
                                .containsAll(sample.match().get(item.service().key()));
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(10);
    }

    static List<CatalogueItem> items() {
        return CATALOGUE.items();
    }

    /** The members of a service that somebody must have said. */
    static List<String> facts(CatalogueItem item) {
        List<String> facts = new ArrayList<>();
        if (item.service().provider() != null) {
            facts.add("provider");
        }
        if (item.service().transfer() != null) {
            facts.add("transfer");
        }
        if (!item.service().match().isEmpty()) {
            facts.add("match");
        }
        for (int i = 0; i < item.service().cookies().size(); i++) {
            facts.add("cookies[" + i + "]");
        }
        return facts;
    }

    private static void assertTexts(Map<String, String> texts) {
        assertThat(texts).containsOnlyKeys(LANGUAGES);
        assertThat(texts.values()).allMatch(text -> text.length() > 10 && text.endsWith("."));
        assertThat(Set.copyOf(texts.values())).hasSameSizeAs(texts.values());
    }

    private static boolean takes(CatalogueItem item, String pattern) {
        String[] other = pattern.split("/", 2);
        return item.service().match().stream().map(own -> own.split("/", 2)).anyMatch(
                own -> new Glob(own[0]).fits(other[0])
                        && (own.length == 1 || new Glob(own[1] + "*").fits(other.length == 1 ? "" : other[1])));
    }

    private static Map<String, Pattern> adapters() throws IOException {
        String google = group(Files.readString(Path.of("web-snippet", "src", "gate", "rules.ts")),
                "GOOGLE_HOSTS = /(.+)/;");
        Map<String, Pattern> adapters = new TreeMap<>();
        List<MatchResult> named = Pattern.compile("import \\{ (\\w+) } from './(\\w+)';")
                .matcher(Files.readString(SIGNALS.resolve("all.ts"))).results().toList();
        for (MatchResult name : named) {
            String hosts = group(Files.readString(SIGNALS.resolve(name.group(2) + ".ts")), "hosts: (.+),\n");
            adapters.put(name.group(1), Pattern.compile(
                    hosts.equals("GOOGLE_HOSTS") ? google : hosts.substring(1, hosts.length() - 1)));
        }
        assertThat(adapters).hasSizeGreaterThan(10);
        return adapters;
    }

    private static String group(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().findFirst().orElseThrow().group(1);
    }

    /** Two years are 24 months, however they are written. */
    private static String facts(Cookie cookie) {
        String lifetime = cookie.lifetime().matches("P[0-9YMWD]+")
                ? Period.parse(cookie.lifetime()).normalized().toString()
                : cookie.lifetime();
        return String.join(" ", cookie.name(), cookie.kind().toString(), cookie.party().toString(), lifetime);
    }
}
