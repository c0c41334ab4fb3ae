package io.samtycke.declaration;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What a declaration says beside the texts of the notice, in the languages that texts are shipped for. */
@ApplicationScoped
class Words {

    private static final String FILE = "/declaration/words.json";

    private final Map<String, Map<String, String>> byLanguage;

    Words(ObjectMapper json) throws IOException {
        try (InputStream in = Words.class.getResourceAsStream(FILE)) {
            byLanguage = json.readValue(in, new TypeReference<>() {
            });
        }
    }

    /** In the language, else in the first of the others that we have, else in English. */
    Map<String, String> in(String language, List<String> others) {
        return Stream.concat(Stream.of(language), others.stream())
                .flatMap(tag -> Stream.of(tag, tag.split("-")[0]))
                .map(byLanguage::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> byLanguage.get("en"));
    }

    Map<String, Map<String, String>> all() {
        return byLanguage;
    }
}
