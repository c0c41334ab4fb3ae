package io.samtycke.notice.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import io.samtycke.notice.Finding;
import io.samtycke.notice.Finding.Severity;

/**
 * One thing asked of every draft.
 *
 * @param id stays for ever: editors and build scripts name it
 * @param severity error only where the law or the contract leaves no doubt, since it stops publication
 * @param demand what is asked, and why, for the documentation
 * @param source the law, guidance or standard it rests on
 * @param example something it objects to, in Markdown
 * @param check looks at a draft and objects
 */
public record Rule(String id, Severity severity, String demand, String source, String example,
        BiConsumer<Subject, Objections> check) {

    /** What the rule objects to, in the order of the document. */
    public List<Finding> findings(Subject subject) {
        List<Finding> found = new ArrayList<>();
        check.accept(subject, (where, message) -> found.add(new Finding(id, severity, message, source, where)));
        return found;
    }

    /** Where a check says what is wrong. */
    @FunctionalInterface
    interface Objections {

        /**
         * @param where the member's path in the document
         * @param message what to do
         */
        void at(String where, String message);
    }
}
