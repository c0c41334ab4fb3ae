package io.samtycke.notice.lint;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.samtycke.notice.lint.Subject.Sentence;

/**
 * Words to look for, language by language. Languages that are not listed are not judged. Every gap in a pattern is
 * bounded, so that long texts cost little.
 */
final class Wording {

    private final Map<String, Pattern> byLanguage;

    /** @param byLanguage regular expressions by base language; letters fit in either case */
    Wording(Map<String, String> byLanguage) {
        this.byLanguage = byLanguage.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                entry -> Pattern.compile(entry.getValue(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
    }

    boolean judges(Sentence sentence) {
        return byLanguage.containsKey(sentence.baseLanguage());
    }

    /** The first words that fit. */
    Optional<String> in(Sentence sentence) {
        return pattern(sentence).flatMap(pattern -> pattern.matcher(sentence.text()).results().findFirst()
                .map(MatchResult::group));
    }

    /** Whether the whole text is such words, punctuation and spaces aside. */
    boolean is(Sentence sentence) {
        String words = sentence.text().replaceAll("[\\p{P}\\p{S}\\s]+", " ").strip();
        return pattern(sentence).map(pattern -> pattern.matcher(words).matches()).orElse(false);
    }

    private Optional<Pattern> pattern(Sentence sentence) {
        return Optional.of(sentence.baseLanguage()).map((Function<String, Pattern>) byLanguage::get);
    }
}
