package io.samtycke.notice.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.samtycke.notice.lint.Subject.Sentence;

/** Everything that visitors read in a language of the site, wherever in the document it stands. */
final class Sentences {

    private Sentences() {
    }

    /** With the purposes of what is stored, of which there may be tens of thousands. */
    static List<Sentence> of(Subject subject) {
        List<Sentence> found = ofBannerAndCategories(subject);
        subject.eachCookie((where, cookie) -> add(subject, found, where + ".purpose", cookie.purpose()));
        return found;
    }

    static List<Sentence> ofBannerAndCategories(Subject subject) {
        List<Sentence> found = new ArrayList<>();
        subject.site().languages().forEach(language -> subject.draft().texts()
                .getOrDefault(language, Map.of())
                .forEach((key, text) -> found.add(new Sentence(language, "texts." + language + "." + key, text))));
        subject.eachCategory((where, category) -> {
            add(subject, found, where + ".name", category.name());
            add(subject, found, where + ".description", category.description());
        });
        return found;
    }

    private static void add(Subject subject, List<Sentence> found, String where, Map<String, String> texts) {
        texts.forEach((language, text) -> {
            if (subject.site().languages().contains(language)) {
                found.add(new Sentence(language, where + "." + language, text));
            }
        });
    }
}
