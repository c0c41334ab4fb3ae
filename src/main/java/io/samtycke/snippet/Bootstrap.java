package io.samtycke.snippet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;

/** The built inline bootstrap, and how a notice gets into it. */
@ApplicationScoped
class Bootstrap {

    private static final String FILE = "bootstrap.js";
    /** Stands once in the built file, where the facts go. */
    private static final String TOKEN = "SAMTYCKE_BOOT";

    private final ObjectMapper json;
    private final ScriptParts parts;
    private final String code;

    Bootstrap(ObjectMapper json) throws IOException {
        this.json = json;
        this.parts = SnippetCode.parts(json);
        this.code = new String(SnippetCode.read(FILE), StandardCharsets.UTF_8).strip();
        if (code.split(TOKEN, -1).length != 2) {
            throw new IllegalStateException("the built " + FILE + " must hold " + TOKEN + " once");
        }
        // either would change how a browser reads on (HTML, restrictions for contents of script elements)
        String lower = code.toLowerCase(Locale.ROOT);
        if (lower.contains("</script") || lower.contains("<!--")) {
            throw new IllegalStateException("the built " + FILE + " cannot stand inside a page");
        }
    }

    /**
     * @param notice in RFC 8785 form
     * @param url of the site's script
     * @return JavaScript that may stand in a script element
     */
    String with(String notice, String url) {
        try {
            return code.replace(TOKEN,
                    SnippetCode.asLiteral(json.writeValueAsString(facts(json.readTree(notice), url))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored notice is unreadable", e);
        }
    }

    /**
     * What the bootstrap has to know, in the form that {@code web-snippet} gives it: the script's address, the regions
     * of Google's default if it is limited to some ({@code false} if Google wants none), and the patterns of all
     * services that wait for consent. Without automatic blocking nothing is looked at; in advanced mode Google's own
     * tags do not wait.
     */
    ArrayNode facts(JsonNode notice, String url) {
        boolean advanced = notice.path("googleConsentMode").asText().equals("advanced");
        JsonNode regions = notice.path("googleRegion");
        ArrayNode facts = json.createArrayNode().add(url);
        if (!parts.google().usedBy(notice)) {
            facts.add(false);
        } else if (advanced && !regions.isEmpty()) {
            facts.addObject().set("region", regions);
        } else {
            facts.addObject();
        }
        Set<String> required = StreamSupport.stream(notice.path("categories").spliterator(), false)
                .filter(category -> category.path("required").asBoolean())
                .map(category -> category.path("key").asText())
                .collect(Collectors.toSet());
        if (notice.path("autoBlock").asBoolean(true)) {
            for (JsonNode service : notice.path("services")) {
                for (JsonNode pattern : service.path("match")) {
                    boolean free = required.contains(service.path("category").asText())
                            || advanced && parts.google().hosts().matcher(pattern.asText()).find();
                    if (!free) {
                        facts.add(pattern);
                    }
                }
            }
        }
        return facts;
    }
}
