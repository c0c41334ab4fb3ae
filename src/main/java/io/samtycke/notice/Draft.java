package io.samtycke.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.samtycke.platform.Copies;

/**
 * The part of a site's configuration that becomes a notice. Immutable: an edit makes another draft.
 *
 * @param texts by language, then by {@link TextKey}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Draft(
        List<Category> categories,
        List<Service> services,
        Map<String, Map<String, String>> texts,
        Appearance appearance) {

    public Draft {
        categories = Copies.list(categories);
        services = Copies.list(services);
        texts = Copies.map(texts);
        appearance = appearance == null ? Appearance.byDefault() : appearance;
    }

    /** Puts a category in the place of the one with its key, or at the end. */
    Draft with(Category category) {
        List<Category> changed = new ArrayList<>(categories);
        put(changed, categories.stream().map(Category::key).toList().indexOf(category.key()), category);
        return new Draft(changed, services, texts, appearance);
    }

    /** Puts a service in the place of the one with its key, or at the end. */
    Draft with(Service service) {
        List<Service> changed = new ArrayList<>(services);
        put(changed, services.stream().map(Service::key).toList().indexOf(service.key()), service);
        return new Draft(categories, changed, texts, appearance);
    }

    Draft withoutCategory(String key) {
        return new Draft(
                categories.stream().filter(c -> !c.key().equals(key)).toList(), services, texts, appearance);
    }

    Draft withoutService(String key) {
        return new Draft(
                categories, services.stream().filter(s -> !s.key().equals(key)).toList(), texts, appearance);
    }

    Draft withTexts(String language, Map<String, String> replaced) {
        Map<String, Map<String, String>> changed = new LinkedHashMap<>(texts);
        changed.put(language, Copies.map(replaced));
        return new Draft(categories, services, changed, appearance);
    }

    Draft with(Appearance changed) {
        return new Draft(categories, services, texts, changed);
    }

    private static <T> void put(List<T> list, int at, T item) {
        if (at < 0) {
            list.add(item);
        } else {
            list.set(at, item);
        }
    }
}
