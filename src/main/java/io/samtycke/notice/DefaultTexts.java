package io.samtycke.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The texts and built-in categories a new site starts with, from {@code texts/<language>.yaml}. */
@ApplicationScoped
class DefaultTexts {

    /** The built-in categories in the order they are shown, with their Google signals (contract §1). */
    private static final Map<String, List<String>> BUILT_IN = builtIn();

    private final ObjectMapper yaml;
    private final Map<String, Optional<Language>> loaded = new ConcurrentHashMap<>();

    DefaultTexts(YamlMapper yaml) {
        this.yaml = yaml.mapper();
    }

    /** A complete draft in the given languages, as far as we ship texts for them. */
    Draft draft(List<String> languages) {
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        for (String language : languages) {
            language(language).ifPresent(found -> texts.put(language, found.texts()));
        }
        List<Category> categories = new ArrayList<>();
        BUILT_IN.forEach((key, signals) -> categories.add(category(key, signals, categories.size(), languages)));
        return new Draft(categories, List.of(), texts, Appearance.byDefault());
    }

    private Category category(String key, List<String> signals, int position, List<String> languages) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, String> descriptions = new LinkedHashMap<>();
        for (String language : languages) {
            language(language).ifPresent(found -> {
                names.put(language, found.categories().get(key).name());
                descriptions.put(language, found.categories().get(key).description());
            });
        }
        return new Category(key, key.equals(Category.NECESSARY), position, signals, names, descriptions);
    }

    private Optional<Language> language(String language) {
        return loaded.computeIfAbsent(language, this::load);
    }

    private Optional<Language> load(String language) {
        try (InputStream in = DefaultTexts.class.getResourceAsStream("/texts/" + language + ".yaml")) {
            return in == null ? Optional.empty() : Optional.of(yaml.readValue(in, Language.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<String>> builtIn() {
        Map<String, List<String>> categories = new LinkedHashMap<>();
        categories.put(Category.NECESSARY, List.of("security_storage"));
        categories.put("preferences", List.of("functionality_storage", "personalization_storage"));
        categories.put("analytics", List.of("analytics_storage"));
        categories.put("marketing", List.of("ad_storage", "ad_user_data", "ad_personalization"));
        categories.put("social", List.of());
        return categories;
    }

    /** One file. */
    record Language(Map<String, String> texts, Map<String, Wording> categories) {}

    /** A built-in category in one language. */
    record Wording(String name, String description) {}
}
