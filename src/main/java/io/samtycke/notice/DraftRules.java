package io.samtycke.notice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.samtycke.platform.Nearest;
import io.samtycke.platform.Violation;

/** What no draft may be, finished or not: keys twice, references to nothing, texts nobody shows. */
final class DraftRules {

    private DraftRules() {
    }

    static List<Violation> contradictions(Draft draft) {
        List<Violation> found = new ArrayList<>();
        Set<String> categories = new HashSet<>();
        for (int i = 0; i < draft.categories().size(); i++) {
            Category category = draft.categories().get(i);
            if (!categories.add(category.key())) {
                found.add(new Violation("categories[" + i + "].key", "is there twice: " + category.key()));
            }
            if (category.key().equals(Category.NECESSARY) && !category.required()) {
                found.add(new Violation("categories[" + i + "].required", "must be true: necessary is always on"));
            }
        }
        if (!categories.contains(Category.NECESSARY)) {
            found.add(new Violation("categories", "must hold necessary"));
        }
        Set<String> services = new HashSet<>();
        for (int i = 0; i < draft.services().size(); i++) {
            Service service = draft.services().get(i);
            if (!services.add(service.key())) {
                found.add(new Violation("services[" + i + "].key", "is there twice: " + service.key()));
            }
            if (!categories.contains(service.category())) {
                found.add(new Violation("services[" + i + "].category", "must be one of the categories "
                        + draft.categories().stream().map(Category::key).collect(Collectors.joining(", "))
                        + Nearest.to(String.valueOf(service.category()), categories)
                                .map(near -> "; did you mean " + near + "?")
                                .orElse("")));
            }
        }
        for (Map.Entry<String, Map<String, String>> language : draft.texts().entrySet()) {
            for (String key : language.getValue().keySet()) {
                if (!TextKey.isKnown(key)) {
                    found.add(new Violation("texts." + language.getKey() + "." + key,
                            Nearest.advise(key, TextKey.ALL)));
                }
            }
        }
        return found;
    }
}
