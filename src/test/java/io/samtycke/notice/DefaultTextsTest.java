package io.samtycke.notice;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.samtycke.notice.DefaultTexts.Language;
import io.samtycke.site.Controller;
import io.samtycke.site.Site;

import static org.assertj.core.api.Assertions.assertThat;

/** The texts we ship, language by language. */
class DefaultTextsTest {

    /** The official languages of the EU and the EEA, and those of many who live there. */
    private static final List<String> PROMISED = List.of("bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr",
            "ga", "hr", "hu", "it", "lt", "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv", "nb", "nn", "is", "uk",
            "ar", "tr");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*}");
    private static final YamlMapper YAML = new YamlMapper(new ObjectMapper());

    @Test
    void everyPromisedLanguageIsThere() throws Exception {
        assertThat(languages()).containsAll(PROMISED);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextIsThereAndNoOther(String language) throws Exception {
        Map<String, String> texts = read(language).texts();
        assertThat(texts.keySet()).containsAll(TextKey.REQUIRED).containsExactlyInAnyOrderElementsOf(
                read("en").texts().keySet());
        assertThat(texts.keySet()).allMatch(TextKey::isKnown);
        assertThat(texts).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextHasThePlaceholdersOfTheEnglishOne(String language) throws Exception {
        assertThat(placeholders(read(language).texts())).isEqualTo(placeholders(read("en").texts()));
    }

    @Test
    void theEnglishTextsHaveThePlaceholdersThatTheScriptFills() throws Exception {
        assertThat(placeholders(read("en").texts()))
                .containsEntry("transfer", Set.of("{basis}", "{country}"))
                .containsEntry("version", Set.of("{date}", "{version}"))
                .containsEntry("placeholder", Set.of("{category}", "{service}"))
                .containsEntry("undeletable", Set.of("{names}"))
                .containsEntry("title", Set.of());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyBuiltInCategoryHasANameAndAPurpose(String language) throws Exception {
        assertThat(read(language).categories()).containsOnlyKeys("necessary", "preferences", "analytics", "marketing",
                "social");
        assertThat(read(language).categories()).allSatisfy((key, wording) -> {
            assertThat(wording.name()).as(key).isNotBlank();
            assertThat(wording.description()).as(key).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aNewSiteInTheLanguageCanBePublishedAtOnce(String language) {
        Draft draft = new DefaultTexts(YAML).draft(List.of(language));
        Site site = new Site("acme", "Acme", List.of("https://acme.example"), List.of(language), language, null, null,
                null,
                null, new Controller("Acme AB", "Storgatan 1", "a@acme.example"), null, null, null, null, null, null,
                null);
        assertThat(DraftRules.contradictions(draft)).isEmpty();
        assertThat(Linter.lint(site, draft)).isEmpty();
    }

    static Set<String> languages() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(file("en").getParent())) {
            return files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Language read(String language) throws IOException, URISyntaxException {
        return YAML.mapper().readValue(file(language).toFile(), Language.class);
    }

    private static Path file(String language) throws URISyntaxException {
        return Path.of(DefaultTextsTest.class.getResource("/texts/" + language + ".yaml").toURI());
    }

    private static Map<String, Set<String>> placeholders(Map<String, String> texts) {
        Map<String, Set<String>> found = new HashMap<>();
        texts.forEach((key, text) -> found.put(key, PLACEHOLDER.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet())));
        return found;
    }
}
