package io.samtycke.snippet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ScriptPartsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Shared with the tests of the npm package. */
    private static final Path CASES = Path.of("web-snippet", "test", "parts-cases.json");

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aScriptCarriesWhatItsSiteUses(String why, JsonNode notice, List<String> vendors, List<String> features)
            throws IOException {
        List<VendorPart> built = built().vendors();
        List<FeaturePart> invented = JSON.convertValue(cases().get("features"), new TypeReference<>() {
        });
        assertThat(built).filteredOn(vendor -> vendor.usedBy(notice)).extracting(VendorPart::name)
                .as(why).isEqualTo(vendors);
        assertThat(invented).filteredOn(feature -> feature.usedBy(notice)).extracting(FeaturePart::name)
                .as(why).isEqualTo(features);
    }

    static List<Arguments> aScriptCarriesWhatItsSiteUses() throws IOException {
        List<Arguments> arguments = new ArrayList<>();
        for (JsonNode one : cases().get("cases")) {
            arguments.add(Arguments.of(one.get("why").asText(), one.get("notice"), names(one.get("vendors")),
                    names(one.get("features"))));
        }
        return arguments;
    }

    @Test
    void partsStandBesideOneAnother() throws IOException {
        ScriptParts parts = new ScriptParts(JSON.readValue(
                """
                        [{"name": "a", "hosts": "a\\\\.example", "code": "(()=>1)()"}, {"name": "b", "hosts": "^b", "code": "{k:1}"}]
                        """,
                new TypeReference<>() {
                }), List.of(new FeaturePart("f", "f", "()=>1"), new FeaturePart("g", "g", "2")));
        JsonNode both = JSON.readTree("""
                {"services": [{"match": ["b.example"]}, {"match": ["www.a.example"]}], "f": 1, "g": {}}""");
        assertThat(parts.vendorsOf(both)).isEqualTo("[(()=>1)(),{k:1}]");
        assertThat(parts.featuresOf(both)).isEqualTo("{\"f\":()=>1,\"g\":2}");
        JsonNode neither = JSON.readTree("{\"services\": [{\"match\": [\"a-example\"]}], \"f\": 0}");
        assertThat(parts.vendorsOf(neither)).isEqualTo("[]");
        assertThat(parts.featuresOf(neither)).isEqualTo("{}");
    }

    private static ScriptParts built() throws IOException {
        try (InputStream in = ScriptParts.class.getResourceAsStream("/snippet/parts.json")) {
            return JSON.readValue(in, ScriptParts.class);
        }
    }

    private static JsonNode cases() throws IOException {
        return JSON.readTree(CASES.toFile());
    }

    private static List<String> names(JsonNode list) {
        return JSON.convertValue(list, new TypeReference<>() {
        });
    }
}
