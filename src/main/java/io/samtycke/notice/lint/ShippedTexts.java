package io.samtycke.notice.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import io.samtycke.notice.lint.Subject.Sentence;

/** Our own texts, which short labels are compared with: two words are too few to tell a language by. */
final class ShippedTexts {

    private static final Map<String, Map<String, String>> LOADED = new ConcurrentHashMap<>();

    private ShippedTexts() {
    }

    /** The language of which the text is ours, when it is another than its own; English, and those of the site. */
    static Optional<String> otherLanguage(Sentence sentence, String key, List<String> languages) {
        String text = sentence.text().strip();
        if (text.equals(of(sentence.baseLanguage()).get(key))) {
            return Optional.empty();
        }
        Set<String> others = new LinkedHashSet<>(languages.stream().map(Subject::base).toList());
        others.add("en");
        others.remove(sentence.baseLanguage());
        return others.stream().filter(other -> text.equals(of(other).get(key))).findFirst();
    }

    private static Map<String, String> of(String language) {
        return LOADED.computeIfAbsent(language, ShippedTexts::load);
    }

    private static Map<String, String> load(String language) {
        try (InputStream in = ShippedTexts.class.getResourceAsStream("/texts/" + language + ".yaml")) {
            if (in == null) {
                return Map.of();
            }
            Map<String, Map<String, String>> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return file.get("texts");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
