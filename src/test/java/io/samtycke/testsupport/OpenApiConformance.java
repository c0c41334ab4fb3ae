package io.samtycke.testsupport;

import java.net.URI;
import java.util.Iterator;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

import static org.assertj.core.api.Assertions.assertThat;

/** Fails a test whose answer the published OpenAPI document does not describe: path, status, media type or body. */
final class OpenApiConformance implements Filter {

    static final Filter FILTER = new OpenApiConformance();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASE = "https://samtycke.test/openapi";

    private JsonNode document;
    private JsonSchemaFactory schemas;

    private OpenApiConformance() {
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        Response answer = context.next(request, response);
        String path = URI.create(request.getURI()).getPath();
        if (answer.statusCode() != 405) {
            check(request.getMethod().toLowerCase(java.util.Locale.ROOT), path, answer);
        }
        return answer;
    }

    private synchronized void check(String method, String path, Response answer) {
        load();
        String what = method + " " + path + " → " + answer.statusCode();
        String template = template(path);
        assertThat(template).as("documented path of " + what).isNotNull();
        JsonNode described = document.at(pointer("paths", template, method, "responses"))
                .path(String.valueOf(answer.statusCode()));
        assertThat(described.isMissingNode()).as("undocumented status: " + what).isFalse();
        JsonNode content = described.path("content");
        if (content.isEmpty() || answer.asByteArray().length == 0) {
            return;
        }
        String mediaType = answer.contentType().split(";")[0];
        assertThat(content.has(mediaType)).as("undocumented media type " + mediaType + ": " + what).isTrue();
        if (mediaType.endsWith("json") && !mediaType.contains("ndjson")) {
            JsonSchema schema = schemas.getSchema(SchemaLocation.of(BASE + "#" + pointer(
                    "paths", template, method, "responses", String.valueOf(answer.statusCode()), "content",
                    mediaType, "schema")));
            assertThat(schema.validate(read(answer.asString()))).as("body against its schema: " + what).isEmpty();
        }
    }

    private void load() {
        if (document == null) {
            String text = RestAssured.given().accept("application/json").get("/openapi?format=json").asString();
            document = read(text);
            schemas = JsonSchemaFactory.getInstance(
                    SpecVersion.VersionFlag.V202012,
                    builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(BASE, text))));
        }
    }

    /** The template with the fewest parameters that fits: {@code /consents/export} before {@code /consents/{id}}. */
    private String template(String path) {
        String best = null;
        for (Iterator<String> names = document.path("paths").fieldNames(); names.hasNext();) {
            String name = names.next();
            String pattern = name.replaceAll("\\{[^/]+?}", "[^/]+");
            if (path.matches(pattern) && (best == null || count(name) < count(best))) {
                best = name;
            }
        }
        return best;
    }

    private static long count(String template) {
        return template.chars().filter(c -> c == '{').count();
    }

    private static String pointer(String... steps) {
        StringBuilder pointer = new StringBuilder();
        for (String step : steps) {
            pointer.append('/').append(step.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }
}
