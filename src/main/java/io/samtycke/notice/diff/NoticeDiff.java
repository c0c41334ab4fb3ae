package io.samtycke.notice.diff;

import java.util.List;
import java.util.stream.Collectors;

import io.samtycke.notice.Category;
import io.samtycke.notice.Configuration;
import io.samtycke.notice.Notice;

/** Compares notices by meaning. Pure: the same two have the same changes, in the order of the document. */
public final class NoticeDiff {

    private NoticeDiff() {
    }

    /** What visitors of {@code after} are shown otherwise than those of {@code before}. */
    public static List<Change> between(Notice before, Notice after) {
        Changes changes = new Changes();
        compare(changes, before, after);
        return changes.found();
    }

    /** The same of whole configurations: with the settings that no visitor is shown. */
    public static List<Change> between(Configuration before, Configuration after) {
        Changes changes = new Changes();
        changes.list("origins", "settings", "origin", before.origins(), after.origins(), Why.IMMATERIAL);
        changes.value("retentionMonths", "settings", "retentionMonths", before.retentionMonths(),
                after.retentionMonths(), Why.IMMATERIAL);
        compare(changes, before.notice(), after.notice());
        return changes.found();
    }

    private static void compare(Changes changes, Notice before, Notice after) {
        new SettingsDiff(changes).compare(before, after);
        new CategoryDiff(changes).compare(before.categories(), after.categories());
        new ServiceDiff(changes, after.categories()
                .stream()
                .filter(category -> !category.required())
                .map(Category::key)
                .collect(Collectors.toSet()))
                .compare(before.services(), after.services());
        PresentationDiff presentation = new PresentationDiff(changes);
        presentation.texts(before.texts(), after.texts());
        presentation.appearance(before.appearance(), after.appearance());
    }
}
