package io.samtycke.snippet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A notice shortened to what a site's script has to carry: every byte here is paid for by every visitor. The snippet
 * reads it as it reads the published form; {@code web-snippet/scripts/embedded.mjs} shortens by the same rules, and
 * {@code web-snippet/test/embedded-cases.json} holds both to them.
 */
final class EmbeddedNotice {

    /** What the script assumes where it is not told, as JSON. */
    private static final Map<String, String> ASSUMED = Map.of("autoBlock", "true", "consentLifetimeDays", "180",
            "googleConsentMode", "\"basic\"", "reconsentFrom", "1", "refusalLifetimeDays", "180", "required", "false",
            "strictMode", "false",
            "unknownHosts", "\"report\"");

    private final ObjectNode notice;
    private final Collection<String> languages;

    private EmbeddedNotice(ObjectNode notice, Collection<String> languages) {
        this.notice = notice;
        this.languages = languages;
    }

    /**
     * Shortens a notice in place.
     *
     * @param languages whose texts stay
     */
    static ObjectNode of(ObjectNode notice, Collection<String> languages) {
        EmbeddedNotice embedded = new EmbeddedNotice(notice, languages);
        embedded.shortenTexts();
        embedded.shortenCategories();
        notice.get("services").forEach(embedded::shortenItems);
        // the site's name is for those who read the notice; the banner speaks of the controller
        notice.remove("name");
        spare(notice);
        return notice;
    }

    /** A label for a link that is not there does not go. */
    private void shortenTexts() {
        ObjectNode texts = (ObjectNode) notice.get("texts");
        texts.retain(languages);
        if (texts.findValues("policyUrl").stream().allMatch(url -> url.asText().isEmpty())) {
            texts.forEach(one -> ((ObjectNode) one).remove("policyLink"));
        }
    }

    /** They go in the order in which they are shown. */
    private void shortenCategories() {
        ArrayNode categories = (ArrayNode) notice.get("categories");
        List<JsonNode> inOrder = new ArrayList<>();
        categories.forEach(inOrder::add);
        inOrder.sort(Comparator.comparingInt(category -> category.get("position").asInt()));
        categories.removeAll().addAll(inOrder);
        for (JsonNode category : inOrder) {
            ((ObjectNode) category).remove("position");
            ((ObjectNode) category).set("name", text(category.get("name")));
            ((ObjectNode) category).set("description", text(category.get("description")));
        }
    }

    /** Stored items go as rows; first-party cookies, which most are, need not say so. */
    private void shortenItems(JsonNode service) {
        ArrayNode items = (ArrayNode) service.get("cookies");
        List<JsonNode> rows = new ArrayList<>();
        for (JsonNode item : items) {
            boolean cookie = item.get("kind").asText().equals("cookie");
            ArrayNode row = items.arrayNode().add(item.get("name")).add(item.get("lifetime"))
                    .add(text(item.get("purpose")));
            if (!cookie || !item.get("party").asText().equals("first")) {
                row.add(item.get("party"));
            }
            if (!cookie) {
                row.add(item.get("kind"));
            }
            rows.add(row);
        }
        items.removeAll().addAll(rows);
    }

    /** Where there is but one language, its text stands alone. */
    private JsonNode text(JsonNode byLanguage) {
        ObjectNode texts = ((ObjectNode) byLanguage).retain(languages);
        return languages.size() == 1 && !texts.isEmpty() ? texts.elements().next() : texts;
    }

    /** Members that say nothing, or what is assumed anyway, do not go. */
    private static void spare(JsonNode value) {
        if (value instanceof ObjectNode members) {
            members.properties().removeIf(member -> isSpare(member.getKey(), member.getValue()));
        }
        value.forEach(EmbeddedNotice::spare);
    }

    private static boolean isSpare(String name, JsonNode value) {
        return value.isNull() || value.isArray() && value.isEmpty() || value.toString().equals(ASSUMED.get(name));
    }
}
