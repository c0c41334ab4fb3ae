package io.samtycke.declaration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

    private final Words words;

    WordsTest() throws IOException {
        words = new Words(new ObjectMapper());
    }

    @Test
    void everyLanguageThatTextsAreShippedForHasAllWords() throws IOException {
        Map<String, Map<String, String>> all = words.all();
        try (Stream<Path> shipped = Files.list(Path.of("src/main/resources/texts"))) {
            assertThat(shipped.map(file -> file.getFileName().toString().replace(".yaml", "")))
                    .containsExactlyInAnyOrderElementsOf(all.keySet());
        }
        all.forEach((language, texts) -> {
            assertThat(texts).as(language)
                    .containsOnlyKeys("name", "purpose", "type", "permanent", "session", "withdraw");
            assertThat(texts.values()).as(language).noneMatch(String::isBlank);
            assertThat(texts.get("withdraw")).as(language).containsOnlyOnce("{settings}");
        });
    }

    @Test
    void aLanguageWithoutWordsBorrowsThoseOfTheSitesDefault() {
        assertThat(words.in("fo", List.of("da"))).isEqualTo(words.all().get("da"));
        assertThat(words.in("de-AT", List.of("sv"))).isEqualTo(words.all().get("de"));
        assertThat(words.in("fo", List.of("kl"))).isEqualTo(words.all().get("en"));
    }
}
