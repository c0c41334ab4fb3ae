package io.samtycke.notice.lint;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.samtycke.notice.Category;
import io.samtycke.notice.Finding.Severity;

/** Whether every purpose is told, and nothing but the necessary is on by itself. */
final class CategoryRules {

    /** Built in, and each by its meaning a thing to be asked for (contract, terms). */
    private static final Set<String> ASKED_FOR = Set.of("preferences", "analytics", "marketing", "social");

    /** Shorter than this a purpose is a catchword. */
    private static final int SHORTEST_PURPOSE = 12;

    static final List<Rule> ALL = List.of(
            new Rule("category-purpose", Severity.ERROR,
                    "Every category has a name and tells its purpose, in every language of the site.",
                    TextRules.INFORMED, "`categories[2].description` has no `nb`", CategoryRules::purpose),
            new Rule("purpose-vague", Severity.WARNING,
                    "A purpose says what is done and for what: it is more than a catchword and more than the name again.",
                    "GDPR art. 5(1)(b), 6(1)(a); EDPB Guidelines 05/2020, section 3.2; PTS supervision 2022–2024",
                    "`name: {en: Statistics}`, `description: {en: Statistics}`", CategoryRules::vague),
            new Rule("category-preselected", Severity.ERROR,
                    "Preferences, statistics, marketing and social media are off until the visitor turns them on.",
                    "CJEU C-673/17 (Planet49); EDPB Cookie Banner Taskforce report, para 10; LEK 9 kap. 28 §;"
                            + " ekomloven § 3-15",
                    "`{key: analytics, required: true}`", CategoryRules::preselected),
            new Rule("category-always-on", Severity.WARNING,
                    "A category of the site's own is always on only if all of it is strictly necessary for what the"
                            + " visitor asked for.",
                    "ePrivacy Directive art. 5(3); WP 194 (exemptions); ekomloven § 3-15 (“strengt nødvendig”)",
                    "`{key: chat, required: true}`", CategoryRules::alwaysOn),
            new Rule("category-empty", Severity.INFO,
                    "Visitors are asked only about what the site has: once there are services, a category that none is"
                            + " in asks for nothing.",
                    "GDPR art. 5(1)(b), 7(2)", "no service is in `social`", CategoryRules::empty));

    private CategoryRules() {
    }

    private static void purpose(Subject subject, Rule.Objections objections) {
        subject.eachCategory((where, category) -> {
            inEveryLanguage(subject, objections, where + ".name", category.name(),
                    "Name the category " + category.key());
            inEveryLanguage(subject, objections, where + ".description", category.description(),
                    "Tell the purpose of the category " + category.key());
        });
    }

    static void inEveryLanguage(Subject subject, Rule.Objections objections, String where, Map<String, String> texts,
            String request) {
        for (String language : subject.site().languages()) {
            if (texts.getOrDefault(language, "").isBlank()) {
                objections.at(where + "." + language, request + " in " + language + ".");
            }
        }
    }

    private static void vague(Subject subject, Rule.Objections objections) {
        subject.eachCategory((where, category) -> vague(subject, objections, where + ".description",
                category.description(), category.name()));
        subject.eachCookie(
                (where, cookie) -> vague(subject, objections, where + ".purpose", cookie.purpose(), Map.of()));
    }

    private static void vague(Subject subject, Rule.Objections objections, String where, Map<String, String> purposes,
            Map<String, String> names) {
        for (String language : subject.site().languages()) {
            String purpose = purposes.getOrDefault(language, "").strip();
            if (!purpose.isEmpty() && (isCatchword(purpose)
                    || purpose.equalsIgnoreCase(names.getOrDefault(language, "").strip()))) {
                objections.at(where + "." + language,
                        "Say what is done with the data and for what, instead of “" + purpose + "”.");
            }
        }
    }

    /** A character of Chinese or Japanese says as much as several letters. */
    private static boolean isCatchword(String purpose) {
        return purpose.length() < SHORTEST_PURPOSE && purpose.codePoints().noneMatch(Character::isIdeographic);
    }

    private static void preselected(Subject subject, Rule.Objections objections) {
        subject.eachCategory((where, category) -> {
            if (category.required() && ASKED_FOR.contains(category.key())) {
                objections.at(where + ".required",
                        "Set it to false: visitors have to be asked about " + category.key() + ".");
            }
        });
    }

    private static void alwaysOn(Subject subject, Rule.Objections objections) {
        subject.eachCategory((where, category) -> {
            if (category.required() && !category.key().equals(Category.NECESSARY)
                    && !ASKED_FOR.contains(category.key())) {
                objections.at(where + ".required", "Set it to false unless everything in " + category.key()
                        + " is strictly necessary for what visitors ask for.");
            }
        });
    }

    private static void empty(Subject subject, Rule.Objections objections) {
        if (subject.draft().services().isEmpty()) {
            return;
        }
        subject.eachCategory((where, category) -> {
            if (!category.required() && subject.draft().services().stream()
                    .noneMatch(service -> service.category().equals(category.key()))) {
                objections.at(where, "Remove the category " + category.key() + ", or add the services it is for.");
            }
        });
    }
}
