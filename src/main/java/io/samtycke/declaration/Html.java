package io.samtycke.declaration;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A piece of HTML that is made of elements and texts only, so that nothing in it can be markup by accident.
 *
 * @param markup well-formed and escaped
 */
record Html(String markup) {

    static final Html NOTHING = new Html("");

    static Html text(String text) {
        return new Html(escaped(text));
    }

    /** @param attributes by name; one that is null is left out */
    static Html element(String name, Map<String, String> attributes, Html... children) {
        String given = attributes.entrySet()
                .stream()
                .map(it -> " " + it.getKey() + "=\"" + escaped(it.getValue()) + "\"")
                .sorted()
                .collect(Collectors.joining());
        return new Html("<" + name + given + ">" + all(List.of(children)).markup + "</" + name + ">");
    }

    static Html element(String name, Html... children) {
        return element(name, Map.of(), children);
    }

    /** An element around a text, or nothing where there is none. */
    static Html around(String name, String text) {
        return text == null || text.isEmpty() ? NOTHING : element(name, text(text));
    }

    static Html all(List<Html> pieces) {
        return new Html(pieces.stream().map(Html::markup).collect(Collectors.joining()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
