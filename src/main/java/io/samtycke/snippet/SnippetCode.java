package io.samtycke.snippet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.samtycke.notice.PublishedVersion;

/** The built snippet, and how a notice gets into it. */
@ApplicationScoped
class SnippetCode {

    /** What the script takes a setting for that it is not told, as JSON. */
    private static final Map<String, String> UNLESS_SAID = Map.of(
            "autoBlock", "true", "googleRegion", "[]", "unknownHosts", "\"report\"", "allowedHosts", "[]", "strictMode",
            "false", "takeOver",
            "[]");

    private final ObjectMapper json;
    private final ScriptTemplate template;
    private final ScriptParts parts;

    SnippetCode(ObjectMapper json) throws IOException {
        this.json = json;
        this.template = new ScriptTemplate(new String(read("samtycke.js"), StandardCharsets.UTF_8));
        this.parts = parts(json);
    }

    /**
     * @param notice in RFC 8785 form
     * @param reconsentFrom decisions on versions below this one are asked again
     * @param languages whose texts go in
     * @return the script, UTF-8
     */
    byte[] with(String notice, PublishedVersion version, int reconsentFrom, Collection<String> languages) {
        try {
            ObjectNode config = (ObjectNode) json.readTree(notice);
            config.put("version", version.version());
            // the day is what the banner shows; every byte here is paid for by every visitor
            config.put("publishedAt", version.publishedAt().atOffset(ZoneOffset.UTC).toLocalDate().toString());
            config.put("reconsentFrom", reconsentFrom);
            keepOnly(languages, config);
            leaveOutWhatIsNeverRead(config);
            return template
                    .with(asLiteral(json.writeValueAsString(config)), parts.vendorsOf(config), parts.featuresOf(config))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored notice is unreadable", e);
        }
    }

    private static void keepOnly(Collection<String> languages, ObjectNode config) {
        retain(languages, config.get("texts"));
        for (JsonNode category : config.get("categories")) {
            retain(languages, category.get("name"));
            retain(languages, category.get("description"));
        }
        for (JsonNode service : config.get("services")) {
            for (JsonNode cookie : service.get("cookies")) {
                retain(languages, cookie.get("purpose"));
            }
        }
    }

    /**
     * Categories go in the order in which they are shown; a label for a link that is not there does not go at all, nor
     * does a setting that says what the script does anyway.
     */
    private static void leaveOutWhatIsNeverRead(ObjectNode config) {
        ArrayNode categories = (ArrayNode) config.get("categories");
        List<JsonNode> inOrder = new ArrayList<>();
        categories.forEach(inOrder::add);
        inOrder.sort(Comparator.comparingInt(category -> category.get("position").asInt()));
        categories.removeAll().addAll(inOrder);
        inOrder.forEach(category -> ((ObjectNode) category).remove("position"));
        if (config.get("texts").findValue("policyUrl") == null) {
            config.get("texts").forEach(texts -> ((ObjectNode) texts).remove("policyLink"));
        }
        // the site's name is for those who read the notice; the banner speaks of the controller
        config.remove("name");
        UNLESS_SAID.forEach((setting, meant) -> {
            if (config.path(setting).toString().equals(meant)) {
                config.remove(setting);
            }
        });
    }

    private static void retain(Collection<String> languages, JsonNode byLanguage) {
        ((ObjectNode) byLanguage).retain(languages);
    }

    /**
     * JSON is JavaScript since ES2019; before that U+2028 and U+2029 ended a line. {@code <} is escaped so that the
     * script may also stand inside a page.
     */
    static String asLiteral(String document) {
        return document.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    /** What scripts may carry beside the core. */
    static ScriptParts parts(ObjectMapper json) throws IOException {
        return json.readValue(read("parts.json"), ScriptParts.class);
    }

    /** A file of the built web-snippet. */
    static byte[] read(String file) throws IOException {
        try (InputStream in = SnippetCode.class.getResourceAsStream("/snippet/" + file)) {
            if (in == null) {
                throw new IllegalStateException("this build lacks " + file + ": build web-snippet before packaging");
            }
            return in.readAllBytes();
        }
    }
}
