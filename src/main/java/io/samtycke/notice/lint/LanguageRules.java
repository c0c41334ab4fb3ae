package io.samtycke.notice.lint;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.samtycke.notice.Finding.Severity;
import io.samtycke.notice.lint.Subject.Sentence;

/** Whether texts are in the language they stand under. */
final class LanguageRules {

    static final List<Rule> ALL = List.of(
            new Rule("language-mixed", Severity.WARNING,
                    "A text is in the language it stands under. Found are our own texts of another language, texts"
                            + " copied from another language of the site, and longer texts whose small words are another"
                            + " language's.",
                    "GDPR art. 12(1); EDPB Guidelines 03/2022 (language discontinuity)",
                    "`texts.nb.rejectAll: \"Reject all\"`", LanguageRules::mixed));

    private LanguageRules() {
    }

    private static void mixed(Subject subject, Rule.Objections objections) {
        List<String> languages = subject.site().languages();
        for (String language : languages) {
            subject.draft().texts().getOrDefault(language, Map.of()).forEach((key, text) -> {
                Sentence sentence = subject.sentence(language, key);
                if (!key.equals("policyUrl")) {
                    ShippedTexts.otherLanguage(sentence, key, languages)
                            .or(() -> copied(sentence, subject, key))
                            .or(() -> SmallWords.otherLanguage(sentence))
                            .ifPresent(other -> object(objections, sentence, other));
                }
            });
        }
        for (Sentence sentence : Sentences.of(subject)) {
            if (!sentence.where().startsWith("texts.")) {
                SmallWords.otherLanguage(sentence)
                        .ifPresent(other -> object(objections, sentence, other));
            }
        }
    }

    /** Bokmål and nynorsk may well agree on a sentence. */
    private static Optional<String> copied(Sentence sentence, Subject subject, String key) {
        if (SmallWords.count(sentence.text()) < SmallWords.ENOUGH || sentence.baseLanguage().matches("n[bn]")) {
            return Optional.empty();
        }
        return subject.site().languages().stream()
                .filter(other -> !Subject.base(other).equals(sentence.baseLanguage()))
                .filter(other -> subject.text(other, key).equals(sentence.text()))
                .findFirst();
    }

    private static void object(Rule.Objections objections, Sentence sentence, String other) {
        objections.at(sentence.where(),
                "Translate it into " + sentence.language() + ": it seems to be in " + other + ".");
    }
}
