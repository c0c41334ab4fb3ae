package io.samtycke.platform;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.RestAssured;
import io.samtycke.testsupport.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class ApiDescriptionTest {

    @Test
    void everyOperationIsExplainedAndNamesItsErrors() throws Exception {
        JsonNode api = new ObjectMapper().readTree(RestAssured.given().get("/openapi?format=json").asString());
        assertThat(api.path("openapi").asText()).startsWith("3.1");
        api.path("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            String name = operation.getKey() + " " + path.getKey();
            assertThat(operation.getValue().path("summary").asText()).as(name).isNotBlank();
            assertThat(operation.getValue().path("tags").isEmpty()).as("tag of " + name).isFalse();
            if (path.getKey().startsWith("/admin/")) {
                assertThat(operation.getValue().path("responses").has("401")).as(name).isTrue();
                assertThat(operation.getValue().path("security").isEmpty()).as("security of " + name).isFalse();
            }
        }));
    }

    @Test
    void whatClientsSendHasAnExample() throws Exception {
        JsonNode schemas = new ObjectMapper()
                .readTree(RestAssured.given().get("/openapi?format=json").asString())
                .at("/components/schemas");
        for (String request : List.of("DecisionRequest", "Site", "Category", "Service", "KeyRequest",
                "PublishRequest", "SightingRequest")) {
            assertThat(schemas.path(request).path("examples").isEmpty()).as(request).isFalse();
        }
        assertThat(Set.of("Problem", "Violation", "ConsentRecord", "ConsentView", "Configuration"))
                .allMatch(schemas::has);
    }

    @Test
    void theDocumentationCanBeBrowsed() {
        String page = RestAssured.given().get("/docs/").then().statusCode(200).extract().asString();
        assertThat(page).contains("/openapi");
    }
}
