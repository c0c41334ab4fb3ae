package io.samtycke.notice;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

import static org.assertj.core.api.Assertions.assertThat;

/** What editors hold a samtycke.yaml against is what the server holds it against. */
class ConfigurationSchemaTest {

    private static final Path PUBLISHED = Path.of("src/main/resources/META-INF/resources/schema/samtycke.json");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = new YAMLMapper();

    /** Written anew with {@code -Dschema=write}. */
    @Test
    void thePublishedSchemaIsThatOfTheCode() throws IOException {
        String made = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema()) + "\n";
        if ("write".equals(System.getProperty("schema"))) {
            Files.writeString(PUBLISHED, made);
        }
        assertThat(Files.readString(PUBLISHED)).isEqualTo(made);
    }

    @ParameterizedTest
    @ValueSource(strings = {"elvakt", "bygato", "driftpartner", "kundnytta", "affarssystem"})
    void everySampleIsValid(String sample) throws IOException {
        assertThat(faults(sample(sample))).isEmpty();
    }

    @Test
    void whatTheServerRefusesTheEditorMarks() throws IOException {
        assertThat(refused(document -> document.put("colour", "red"))).isTrue();
        assertThat(refused(document -> document.remove("controller"))).isTrue();
        assertThat(refused(document -> document.put("site", "Not A Key"))).isTrue();
        assertThat(refused(document -> document.put("consentLifetimeDays", 4000))).isTrue();
        assertThat(refused(document -> document.put("unknownHosts", "sometimes"))).isTrue();
        assertThat(refused(document -> ((ArrayNode) document.get("origins")).add("www.elvakt.example"))).isTrue();
        assertThat(refused(document -> service(document).put("catgory", "analytics"))).isTrue();
        assertThat(refused(document -> ((ArrayNode) service(document).get("match")).add("https://x.example"))).isTrue();
        assertThat(
                refused(document -> ((ObjectNode) service(document).get("cookies").get(0)).put("lifetime", "2 years")))
                .isTrue();
        assertThat(refused(document -> ((ObjectNode) document.at("/texts/sv")).put("titel", "Kakor"))).isTrue();
        assertThat(refused(document -> ((ObjectNode) document.get("appearance")).put("radius", -1))).isTrue();
        assertThat(refused(document -> document.putNull("cookieDomain"))).isFalse();
    }

    @Test
    void everyDescriptionDescribesSomething() throws IOException {
        String published = Files.readString(PUBLISHED);
        assertThat(descriptions().values()).allSatisfy(text -> assertThat(published).contains(
                JSON.writeValueAsString(text)));
    }

    private static boolean refused(Consumer<ObjectNode> edit) throws IOException {
        ObjectNode document = sample("elvakt");
        edit.accept(document);
        return !faults(document).isEmpty();
    }

    private static List<String> faults(JsonNode document) throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(PUBLISHED));
        Set<ValidationMessage> found = schema.validate(document);
        return found.stream().map(ValidationMessage::getMessage).collect(Collectors.toList());
    }

    private static ObjectNode service(ObjectNode document) {
        return (ObjectNode) document.get("services").get(0);
    }

    private static ObjectNode schema() throws IOException {
        Map<String, String> texts;
        try (InputStream in = ConfigurationSchemaTest.class.getResourceAsStream("/texts/en.yaml")) {
            texts = YAML.convertValue(YAML.readTree(in).get("texts"), new TypeReference<>() {
            });
        }
        return new SchemaOfConfiguration(descriptions(), texts).schema();
    }

    private static Map<String, String> descriptions() throws IOException {
        try (InputStream in = ConfigurationSchemaTest.class.getResourceAsStream("/schema-descriptions.yaml")) {
            return YAML.readValue(in, new TypeReference<>() {
            });
        }
    }

    private static ObjectNode sample(String name) throws IOException {
        try (InputStream in = ConfigurationSchemaTest.class.getResourceAsStream("/samples/" + name + ".yaml")) {
            return (ObjectNode) YAML.readTree(in);
        }
    }
}
