package io.samtycke.notice.diff;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import io.samtycke.notice.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Changes of a sample site, in words. */
class NoticeDiffTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HUBSPOT = """
            {"key":"hubspot-two","name":"HubSpot","category":"analytics","match":["*.hs-scripts.com"],
            "provider":{"name":"HubSpot Ireland Limited","country":"IE"}}""";

    private static final ObjectNode SAMPLE = sample();

    @Test
    void nothingChangedIsNoChange() {
        assertThat(diff(document -> {})).isEmpty();
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                arguments("service HubSpot added to analytics", true,
                        edit(document -> ((ArrayNode) document.get("services")).add(parse(HUBSPOT)))),
                arguments("service HubSpot added to necessary", false, edit(document -> ((ArrayNode) document
                        .get("services")).add(parse(HUBSPOT.replace("\"analytics\"", "\"necessary\""))))),
                arguments("service Google Analytics removed from analytics", false,
                        edit(document -> services(document).remove(2))),
                arguments("service Google Analytics moved from analytics to marketing", true,
                        edit(document -> service(document).put("category", "marketing"))),
                arguments("service Google Analytics moved from analytics to necessary", true,
                        edit(document -> service(document).put("category", "necessary"))),
                arguments("service Google Analytics: provider changed from “Google Ireland Limited” to “Other AB”",
                        true,
                        edit(document -> ((ObjectNode) service(document).get("provider")).put("name", "Other AB"))),
                arguments("service Google Analytics: transfer to changed from “US” to “IN”", true,
                        edit(document -> ((ObjectNode) service(document).get("transfer")).put("country", "IN"))),
                arguments("service Google Analytics: address “x.example” added", false,
                        edit(document -> ((ArrayNode) service(document).get("match")).add("x.example"))),
                arguments("service Google Analytics: lifetime of cookie _ga changed from “P24M” to “P1Y”", false,
                        edit(document -> cookie(document).put("lifetime", "P1Y"))),
                arguments("service Google Analytics: purpose of cookie _ga in sv changed from “"
                        + shown(cookie(SAMPLE).at("/purpose/sv").textValue()) + "” to “Annonser.”", true,
                        edit(document -> ((ObjectNode) cookie(document).get("purpose")).put("sv", "Annonser."))),
                arguments("category analytics: name in nb changed from “Statistikk” to “Reklame”", true,
                        edit(document -> ((ObjectNode) category(document, 1).get("name")).put("nb", "Reklame"))),
                arguments("category analytics: name in en “Analytics” added", false,
                        edit(document -> ((ObjectNode) category(document, 1).get("name")).put("en", "Analytics"))),
                arguments("category necessary: name in sv changed from “Nödvändiga” to “Måste”", false,
                        edit(document -> ((ObjectNode) category(document, 0).get("name")).put("sv", "Måste"))),
                arguments("category analytics: required changed from “false” to “true”", true,
                        edit(document -> category(document, 1).put("required", true))),
                arguments("texts in sv: title changed from “" + SAMPLE.at("/texts/sv/title").textValue()
                        + "” to “Kakor här”", false,
                        edit(document -> ((ObjectNode) document.at("/texts/sv")).put("title", "Kakor här"))),
                arguments("texts in nb removed", false,
                        edit(document -> ((ObjectNode) document.get("texts")).remove("nb"))),
                arguments("appearance: radius changed from “12” to “3”", false,
                        edit(document -> ((ObjectNode) document.get("appearance")).put("radius", 3))),
                arguments("settings: controller changed from “Elvakt AB” to “Nya Elvakt AB”", true,
                        edit(document -> ((ObjectNode) document.get("controller")).put("name", "Nya Elvakt AB"))),
                arguments("settings: googleConsentMode changed from “basic” to “advanced”", true,
                        edit(document -> document.put("googleConsentMode", "advanced"))),
                arguments("settings: refusalLifetimeDays “200” added", false,
                        edit(document -> document.put("refusalLifetimeDays", 200))),
                arguments("settings: origin “https://new.example” added", false,
                        edit(document -> ((ArrayNode) document.get("origins")).add("https://new.example"))),
                arguments("notice: order of categories changed", false, edit(document -> {
                    ArrayNode categories = (ArrayNode) document.get("categories");
                    categories.add(categories.remove(0));
                })));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeIsSaidInOneSentenceAndWeighed(String message, boolean material, Consumer<ObjectNode> edit) {
        assertThat(diff(edit)).singleElement().satisfies(change -> {
            assertThat(change.message()).isEqualTo(message);
            assertThat(change.material()).isEqualTo(material);
            assertThat(change.why() != null).isEqualTo(material);
        });
    }

    /** Whatever a document may hold, removing it is seen: a member that is added to the format cannot be forgotten. */
    @Test
    void noMemberIsOverlooked() {
        List<String> overlooked = new ArrayList<>();
        ObjectNode whole = (ObjectNode) parse(JSON.valueToTree(configuration(SAMPLE)).toString());
        whole.put("cookieDomain", "elvakt.example").put("refusalLifetimeDays", 200);
        whole.putArray("googleRegion").add("SE");
        whole.putArray("allowedHosts").add("cdn.example");
        whole.putArray("takeOver").add("cc_cookie");
        whole.withObject("/appearance").put("logo", "/logo.svg");
        Configuration before = configuration(whole);
        each(whole, "", (path, parent, name) -> {
            ObjectNode other = whole.deepCopy();
            ObjectNode place = (ObjectNode) other.at(parent);
            place.set(name, otherwise(place.get(name)));
            if (NoticeDiff.between(before, configuration(other)).isEmpty()) {
                overlooked.add(path);
            }
        });
        assertThat(overlooked).isEmpty();
    }

    /** Another value of the same form; keys, which tell members apart, are left alone by {@link #each}. */
    private static JsonNode otherwise(JsonNode value) {
        if (value.isBoolean()) {
            return JSON.getNodeFactory().booleanNode(!value.booleanValue());
        }
        if (value.isNumber()) {
            return JSON.getNodeFactory().numberNode(value.intValue() + 1);
        }
        if (value.isArray()) {
            return JSON.createArrayNode();
        }
        return switch (value.textValue()) {
            case "basic" -> JSON.getNodeFactory().textNode("off");
            case "report" -> JSON.getNodeFactory().textNode("block");
            case "box" -> JSON.getNodeFactory().textNode("bar");
            case "bar", "dialog" -> JSON.getNodeFactory().textNode("box");
            case "first" -> JSON.getNodeFactory().textNode("third");
            case "third" -> JSON.getNodeFactory().textNode("first");
            case "cookie" -> JSON.getNodeFactory().textNode("local");
            case "local", "session", "indexeddb" -> JSON.getNodeFactory().textNode("cookie");
            default -> JSON.getNodeFactory().textNode(value.textValue() + "x");
        };
    }

    /** Every member of an object anywhere, with the pointer to the object. */
    private static void each(JsonNode node, String pointer, Member visit) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                each(node.get(i), pointer + "/" + i, visit);
            }
        }
        if (node.isObject()) {
            node.properties().forEach(member -> {
                String path = pointer + "/" + member.getKey();
                boolean named = member.getKey().equals("key") || path.equals("/site");
                if (member.getValue().isValueNode() && !member.getValue().isNull() && !named
                        || member.getValue().isArray() && !member.getValue().isEmpty()) {
                    visit.visit(path, pointer, member.getKey());
                }
                each(member.getValue(), path, visit);
            });
        }
    }

    private interface Member {
        void visit(String path, String parent, String name);
    }

    private static List<Change> diff(Consumer<ObjectNode> edit) {
        ObjectNode after = SAMPLE.deepCopy();
        edit.accept(after);
        return NoticeDiff.between(configuration(SAMPLE), configuration(after));
    }

    private static Consumer<ObjectNode> edit(Consumer<ObjectNode> edit) {
        return edit;
    }

    private static ArrayNode services(ObjectNode document) {
        return (ArrayNode) document.get("services");
    }

    private static ObjectNode service(ObjectNode document) {
        return (ObjectNode) services(document).get(2);
    }

    private static ObjectNode cookie(ObjectNode document) {
        return (ObjectNode) service(document).get("cookies").get(0);
    }

    private static ObjectNode category(ObjectNode document, int index) {
        return (ObjectNode) document.get("categories").get(index);
    }

    private static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }

    private static Configuration configuration(JsonNode document) {
        return JSON.convertValue(document, Configuration.class);
    }

    private static JsonNode parse(String document) {
        try {
            return JSON.readTree(document);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ObjectNode sample() {
        try (InputStream in = NoticeDiffTest.class.getResourceAsStream("/samples/elvakt.yaml")) {
            return (ObjectNode) new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
