package io.samtycke.snippet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Collection;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.samtycke.notice.PublishedVersion;

/** The built snippet, and how a notice gets into it. */
@ApplicationScoped
class SnippetCode {

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
            // the day is what the banner shows
            config.put("publishedAt", version.publishedAt().atOffset(ZoneOffset.UTC).toLocalDate().toString());
            config.put("reconsentFrom", reconsentFrom);
            config.put("refusalLifetimeDays", version.refusalLifetimeDays());
            EmbeddedNotice.of(config, languages);
            return template
                    .with(asLiteral(json.writeValueAsString(config)), parts.vendorsOf(config), parts.featuresOf(config))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored notice is unreadable", e);
        }
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
        try (InputStream in = SnippetCode.class.getResourceAsStream(path(file))) {
            if (in == null) {
                throw new IllegalStateException("this build lacks " + file + ": build web-snippet before packaging");
            }
            return in.readAllBytes();
        }
    }

    static String path(String file) {
        return "/snippet/" + file;
    }
}
