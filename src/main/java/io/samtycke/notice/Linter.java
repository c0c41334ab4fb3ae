package io.samtycke.notice;

import java.util.Comparator;
import java.util.List;

import io.samtycke.notice.lint.Rules;
import io.samtycke.notice.lint.Subject;
import io.samtycke.site.Site;

/**
 * What the law would object to in a draft that is well formed. Pure: the same draft has the same findings, what stops
 * publication before what does not.
 */
final class Linter {

    private Linter() {
    }

    static List<Finding> lint(Site site, Draft draft) {
        Subject subject = new Subject(site, draft);
        return Rules.ALL.stream()
                .flatMap(rule -> rule.findings(subject).stream())
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }
}
