package io.samtycke.snippet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class EmbeddedNoticeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Shared with the tests of the npm package. */
    private static final Path CASES = Path.of("web-snippet", "test", "embedded-cases.json");

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aNoticeIsShortenedToWhatTheScriptHasToBeTold(String why, ObjectNode notice, List<String> languages,
            JsonNode embedded) {
        assertThat(EmbeddedNotice.of(notice, languages)).as(why).isEqualTo(embedded);
    }

    static List<Arguments> aNoticeIsShortenedToWhatTheScriptHasToBeTold() throws IOException {
        List<Arguments> arguments = new ArrayList<>();
        for (JsonNode one : JSON.readTree(CASES.toFile()).get("cases")) {
            arguments.add(Arguments.of(one.get("why").asText(), one.get("notice"),
                    JSON.convertValue(one.get("languages"), new TypeReference<List<String>>() {
                    }), one.get("embedded")));
        }
        return arguments;
    }
}
