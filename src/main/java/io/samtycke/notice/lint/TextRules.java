package io.samtycke.notice.lint;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.samtycke.notice.Finding.Severity;
import io.samtycke.notice.TextKey;

/** Whether every text is there, and can be shown. */
final class TextRules {

    static final String INFORMED = "GDPR art. 4(11), 12(1), 13; LEK 9 kap. 28 §; ekomloven § 3-15";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]{0,40}}");
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^<>]{0,200}>|&[a-z]{2,8};");

    /** What the script fills in, by text; in other texts braces stay as they are. */
    private static final Map<String, Set<String>> FILLED = Map.of(
            "transfer", Set.of("{country}", "{basis}"),
            "version", Set.of("{version}", "{date}"),
            "placeholder", Set.of("{service}", "{category}"),
            "undeletable", Set.of("{names}"));

    /** Without these the visitor is not told what the text is there for. */
    private static final Map<String, Set<String>> NEEDED = Map.of(
            "transfer", Set.of("{country}", "{basis}"),
            "version", Set.of("{version}"),
            "placeholder", Set.of("{service}"),
            "undeletable", Set.of("{names}"));

    static final List<Rule> ALL = List.of(
            new Rule("language-without-texts", Severity.ERROR,
                    "A language of the site has texts. Whoever cannot read the question has not answered it.",
                    INFORMED, "`languages: [sv, nb]`, and `texts` holds `sv` only", TextRules::languages),
            new Rule("texts-complete", Severity.ERROR,
                    "Every text of both layers is there in every language of the site.",
                    INFORMED, "`texts.nb.rejectAll` is missing or empty", TextRules::complete),
            new Rule("language-unused", Severity.INFO,
                    "Texts belong to a language of the site; others are shown to nobody.",
                    "GDPR art. 12(1)", "`texts.fi`, and `languages` is `[sv]`", TextRules::unused),
            new Rule("text-placeholder", Severity.WARNING,
                    "Texts hold the placeholders that the script fills in, and no others: a transfer's country and basis,"
                            + " the notice's version, the service whose content waits.",
                    "GDPR art. 13(1)(f), 7(1)", "`transfer: \"Outside of the EEA: {land}\"`", TextRules::placeholders),
            new Rule("text-markup", Severity.WARNING,
                    "Texts are plain: tags and entities are shown to the visitor as they are written.",
                    "GDPR art. 12(1)", "`title: \"<b>Cookies</b>\"`", TextRules::markup),
            new Rule("policy-url", Severity.INFO,
                    "Once there are services, the banner links to the page that tells the rest: rights, complaints,"
                            + " legal bases.",
                    "GDPR art. 12(1), 13", "no `texts.sv.policyUrl`", TextRules::policy));

    private TextRules() {
    }

    private static void languages(Subject subject, Rule.Objections objections) {
        for (String language : subject.site().languages()) {
            if (isMissing(subject, language)) {
                objections.at("texts." + language,
                        "Write the texts in " + language + ", or take " + language + " from the site's languages.");
            }
        }
    }

    private static boolean isMissing(Subject subject, String language) {
        return TextKey.REQUIRED.stream().allMatch(key -> subject.text(language, key).isBlank());
    }

    private static void complete(Subject subject, Rule.Objections objections) {
        for (String language : subject.site().languages()) {
            if (!isMissing(subject, language)) {
                for (String key : TextKey.REQUIRED) {
                    if (subject.text(language, key).isBlank()) {
                        objections.at("texts." + language + "." + key,
                                "Write the text “" + key + "” in " + language + ".");
                    }
                }
            }
        }
    }

    private static void unused(Subject subject, Rule.Objections objections) {
        for (String language : subject.draft().texts().keySet()) {
            if (!subject.site().languages().contains(language)) {
                objections.at("texts." + language,
                        "Add " + language + " to the site's languages, or remove its texts: nobody sees them.");
            }
        }
    }

    private static void placeholders(Subject subject, Rule.Objections objections) {
        subject.draft().texts().forEach((language, texts) -> texts.forEach((key, text) -> {
            Set<String> held = PLACEHOLDER.matcher(text).results().map(MatchResult::group)
                    .collect(Collectors.toCollection(TreeSet::new));
            String where = "texts." + language + "." + key;
            for (String needed : new TreeSet<>(NEEDED.getOrDefault(key, Set.of()))) {
                if (!text.isBlank() && !held.contains(needed)) {
                    objections.at(where, "Put " + needed + " where the script is to fill it in.");
                }
            }
            held.removeAll(FILLED.getOrDefault(key, Collections.emptySet()));
            for (String unknown : held) {
                objections.at(where, "Remove " + unknown + ": the script knows nothing to put in its place.");
            }
        }));
    }

    private static void markup(Subject subject, Rule.Objections objections) {
        Sentences.of(subject).forEach(sentence -> MARKUP.matcher(sentence.text()).results().findFirst()
                .ifPresent(found -> objections.at(sentence.where(),
                        "Remove “" + found.group() + "”: texts are plain, and visitors would read it.")));
    }

    private static void policy(Subject subject, Rule.Objections objections) {
        if (subject.draft().services().isEmpty()) {
            return;
        }
        for (String language : subject.site().languages()) {
            if (subject.text(language, "policyUrl").isBlank()) {
                objections.at("texts." + language + ".policyUrl",
                        "Give the address of the page that tells more, in " + language + ".");
            }
        }
    }
}
