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

    Draft withCategories(List<Category> changed) {
        return new Draft(changed, services, texts, appearance);
    }

    Draft withServices(List<Service> changed) {
        return new Draft(categories, changed, texts, appearance);
    }

    Draft withTexts(String language, Map<String, String> replaced) {
        Map<String, Map<String, String>> changed = new LinkedHashMap<>(texts);
        changed.put(language, Copies.map(replaced));
        return new Draft(categories, services, changed, appearance);
    }

    Draft withAppearance(Appearance changed) {
        return new Draft(categories, services, texts, changed);
    }

    /** The members in which another draft differs. */
    List<String> partsUnlike(Draft other) {
        List<String> parts = new ArrayList<>();
        if (!categories.equals(other.categories)) {
            parts.add("categories");
        }
        if (!services.equals(other.services)) {
            parts.add("services");
        }
        if (!texts.equals(other.texts)) {
            parts.add("texts");
        }
        if (!appearance.equals(other.appearance)) {
            parts.add("appearance");
        }
        return parts;
    }
}
