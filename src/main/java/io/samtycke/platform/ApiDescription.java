package io.samtycke.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Completes the generated OpenAPI document with what holds for every operation of a kind: how to authenticate, and
 * which errors to expect. {@code OpenApiConformance} in the tests holds each answer against it.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

    private static final String KEY = "apiKey";
    private static final Map<Integer, String> MEANINGS = Map.ofEntries(
            Map.entry(400, "Not of the expected form; violations name the members"),
            Map.entry(401, "No valid API key"),
            Map.entry(403, "Not allowed to this key or this origin"),
            Map.entry(404, "Does not exist, or not for this key"),
            Map.entry(406, "None of the media types in Accept is offered"),
            Map.entry(409, "Contradicts what is stored"),
            Map.entry(412, "Somebody changed it since"),
            Map.entry(413, "The body is too large"),
            Map.entry(415, "A media type that is not taken"),
            Map.entry(422, "Well formed, but contradicts itself or the notice"),
            Map.entry(429, "More than one sender may ask for; try again after Retry-After"),
            Map.entry(503, "The outcome is unknown or the store is away; try again after Retry-After"));

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents().addSecurityScheme(KEY, OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("smt_…")
                .description("An API key, as the console, POST /admin/v1/keys or “key create” made it"));
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(path, method, operation)));
    }

    /** Bean Validation matches whole strings, JSON Schema any part of them; {@code \\S} stands for {@code @NotBlank}. */
    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getPattern() != null && !schema.getPattern().equals("\\S")) {
            schema.setPattern("^(?:" + schema.getPattern() + ")$");
        }
        return schema;
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        boolean admin = path.startsWith("/admin/");
        if (admin) {
            operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(KEY));
        }
        for (int status : errors(path, method, admin)) {
            operation.getResponses().addAPIResponse(String.valueOf(status), problem(status));
        }
    }

    private static List<Integer> errors(String path, PathItem.HttpMethod method, boolean admin) {
        List<Integer> errors = new ArrayList<>();
        if (!admin && !path.startsWith("/v1/")) {
            return errors;
        }
        errors.addAll(List.of(400, 406, 503));
        if (admin) {
            errors.addAll(List.of(401, 403));
        }
        // a request to the controller names its site in the body, the audit trail in its query
        if (path.contains("{") || path.equals("/admin/v1/requests") || path.equals("/admin/v1/audit")) {
            errors.add(404);
        }
        if (path.endsWith("/evidence") || path.endsWith("/export")) {
            errors.add(422);
        }
        if (method == PathItem.HttpMethod.POST || method == PathItem.HttpMethod.PUT) {
            errors.addAll(List.of(409, 413, 415, 422));
        }
        if (method == PathItem.HttpMethod.DELETE || path.endsWith("/embed")) {
            errors.add(409);
        }
        if (path.endsWith("/config") && method == PathItem.HttpMethod.PUT || path.endsWith("/restore")) {
            errors.add(412);
        }
        if (!admin && method == PathItem.HttpMethod.POST) {
            errors.addAll(List.of(403, 429));
        }
        if (!admin && (path.contains("/visitors/") || path.contains("/consents/"))) {
            errors.add(429);
        }
        return errors;
    }

    private static APIResponse problem(int status) {
        MediaType media = OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                .example(Map.of(
                        "type", "about:blank", "title", Problem.title(status), "status", status,
                        "detail", MEANINGS.get(status) + "."));
        return OASFactory.createAPIResponse()
                .description(MEANINGS.get(status))
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, media));
    }
}
