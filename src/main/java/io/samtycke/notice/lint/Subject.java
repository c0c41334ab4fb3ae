package io.samtycke.notice.lint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import io.samtycke.notice.Category;
import io.samtycke.notice.Cookie;
import io.samtycke.notice.Draft;
import io.samtycke.notice.Service;
import io.samtycke.site.Site;

/** What the rules look at: a site's settings and its draft. */
public record Subject(Site site, Draft draft) {

    /** A text that visitors read, in the language they are to read it in. */
    record Sentence(String language, String where, String text) {

        /** Without script or region: wording is judged alike in {@code pt} and {@code pt-BR}. */
        String baseLanguage() {
            return base(language);
        }
    }

    /** Macro-language Norwegian is taken for bokmål. */
    static String base(String language) {
        String base = language.split("-", 2)[0];
        return base.equals("no") ? "nb" : base;
    }

    String text(String language, String key) {
        return draft.texts().getOrDefault(language, Map.of()).getOrDefault(key, "");
    }

    Sentence sentence(String language, String key) {
        return new Sentence(language, "texts." + language + "." + key, text(language, key));
    }

    void eachCategory(BiConsumer<String, Category> look) {
        each("categories", draft.categories(), look);
    }

    void eachService(BiConsumer<String, Service> look) {
        each("services", draft.services(), look);
    }

    void eachCookie(BiConsumer<String, Cookie> look) {
        eachService((where, service) -> each(where + ".cookies", service.cookies(), look));
    }

    static <T> void each(String list, List<T> members, BiConsumer<String, T> look) {
        for (int i = 0; i < members.size(); i++) {
            look.accept(list + "[" + i + "]", members.get(i));
        }
    }

    Optional<Category> categoryOf(Service service) {
        return draft.categories().stream().filter(category -> category.key().equals(service.category())).findFirst();
    }

    /** Whether visitors are asked before the service runs. */
    boolean needsConsent(Service service) {
        return categoryOf(service).map(category -> !category.required()).orElse(true);
    }

    /** Whether the site itself is the one who receives the data. */
    boolean isOwn(Service service) {
        return service.provider() != null && site.controller() != null
                && service.provider().name().equalsIgnoreCase(site.controller().name());
    }
}
