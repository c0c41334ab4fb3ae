package io.samtycke.notice.diff;

import java.util.List;

import io.samtycke.notice.Category;

/** Categories: the questions that visitors answer. */
final class CategoryDiff {

    private final Changes changes;

    CategoryDiff(Changes changes) {
        this.changes = changes;
    }

    void compare(List<Category> before, List<Category> after) {
        Members<Category> members = Members.of(before, after, Category::key);
        members.gone().forEach(category -> changes.add(Change.Kind.REMOVED, path(category), subject(category),
                subject(category) + " removed", category, null, Why.IMMATERIAL));
        members.came().forEach(category -> changes.add(Change.Kind.ADDED, path(category), subject(category),
                subject(category) + " added", null, category, Why.NOBODY_ASKED.where(!category.required())));
        members.stayed().values().forEach(pair -> compare(pair.before(), pair.after()));
        if (members.reordered()) {
            changes.order("categories", "notice", "categories", members.orderBefore(), members.orderAfter());
        }
    }

    private void compare(Category before, Category after) {
        String path = path(after);
        String subject = subject(after);
        boolean asked = !after.required();
        changes.value(path + ".required", subject, "required", before.required(), after.required(),
                asked ? Why.NOBODY_ASKED : Why.NO_CHOICE);
        changes.value(path + ".position", subject, "position", before.position(), after.position(), Why.IMMATERIAL);
        changes.list(path + ".signals", subject, "signal", before.signals(), after.signals(),
                Why.PURPOSE.where(asked));
        changes.texts(path + ".name", subject, "name", before.name(), after.name(), Why.PURPOSE.where(asked));
        changes.texts(path + ".description", subject, "purpose", before.description(), after.description(),
                Why.PURPOSE.where(asked));
    }

    private static String path(Category category) {
        return "categories." + category.key();
    }

    private static String subject(Category category) {
        return "category " + category.key();
    }
}
