package io.samtycke.notice;

import java.util.List;

import io.samtycke.notice.diff.Change;

/**
 * What applying a document would do.
 *
 * @param wanted the document, with what it leaves to defaults
 * @param isNew whether the site has to be made
 * @param differs whether there is anything to do
 * @param changes of a site that there is
 * @param findings what the linter would object to afterwards
 */
public record Plan(Configuration wanted, boolean isNew, boolean differs, List<Change> changes,
        List<Finding> findings) {}
