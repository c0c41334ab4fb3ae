package io.samtycke.snippet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The scripts that draw elements of the page's own, {@code <div data-samtycke="declaration">} and its like. They are
 * the same for every site, so that no visitor pays for them on pages without such an element.
 */
@ApplicationScoped
class Widgets {

    private static final Set<String> NAMES = Set.of("declaration", "receipt");

    private final Map<String, SiteScript> compressed = new ConcurrentHashMap<>();

    /** Blocks when it is asked for the first time. */
    Optional<SiteScript> find(String name) {
        return NAMES.contains(name) && Widgets.class.getResource(SnippetCode.path(file(name))) != null
                ? Optional.of(compressed.computeIfAbsent(name, Widgets::read))
                : Optional.empty();
    }

    private static SiteScript read(String name) {
        try {
            return SiteScript.of(SnippetCode.read(file(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String file(String name) {
        return "w/" + name + ".js";
    }
}
