package io.samtycke.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.samtycke.testsupport.Api;
import io.samtycke.testsupport.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls every admin operation of the OpenAPI document as everybody. A new operation is tested the day it is
 * written, because nobody has to remember to.
 */
@ServerTest
class AccessMatrixTest {

    /** Roles that may read configuration but not write it, or not read records; everything else follows. */
    private static final Set<String> WRITERS = Set.of("admin", "editor");

    private static final Set<String> AUDITORS = Set.of("admin", "auditor", "dpo");

    /** Who answers people that ask about themselves. */
    private static final Set<String> OFFICERS = Set.of("admin", "dpo");

    @Test
    void nobodyGetsInWithoutAKey() throws Exception {
        for (Operation operation : operations()) {
            assertThat(call(RestAssured.given(), operation, "any-site")).as(operation.toString()).isEqualTo(401);
            assertThat(call(bearer("smt_guess"), operation, "any-site")).as(operation.toString()).isEqualTo(401);
        }
    }

    @Test
    void everyRoleMayWhatItIsForAndNoMore() throws Exception {
        String site = Api.site();
        for (String role : List.of("admin", "editor", "auditor", "dpo")) {
            String key = Api.key(role, site);
            for (Operation operation : operations()) {
                if (operation.method().equals("DELETE")) {
                    continue; // would end the site under the other calls; see deleting below
                }
                int status = call(bearer(key), operation, site);
                if (mayCall(role, operation)) {
                    assertThat(status).as(role + " " + operation).isNotIn(401, 403, 500);
                } else {
                    assertThat(status).as(role + " " + operation).isEqualTo(403);
                }
            }
        }
    }

    @Test
    void deletingIsForThoseWhoMayWrite() throws Exception {
        for (Operation operation : operations()) {
            for (String role : List.of("auditor", "dpo", "editor")) {
                if (operation.method().equals("DELETE") && !mayCall(role, operation)) {
                    String site = Api.site();
                    assertThat(call(bearer(Api.key(role, site)), operation, site)).as(role + " " + operation)
                            .isEqualTo(403);
                }
            }
        }
    }

    @Test
    void aForeignSiteIsNotThereForAnyone() throws Exception {
        String mine = Api.site();
        String foreign = Api.publishedSite();
        for (String role : List.of("admin", "editor", "auditor", "dpo")) {
            String key = Api.key(role, mine);
            for (Operation operation : operations()) {
                if (operation.path().contains("{site}") && mayCall(role, operation)) {
                    assertThat(call(bearer(key), operation, foreign)).as(role + " " + operation).isEqualTo(404);
                }
            }
        }
    }

    @Test
    void noSpellingOfAPathGetsAroundTheCheck() {
        String site = Api.publishedSite();
        String stranger = Api.key("auditor", Api.site());
        for (String path : List.of(
                "/admin/v1/sites/" + site + ";x=1", "/admin/v1/sites/" + site + ";x/consents",
                "/admin/v1/sites;a=b/" + site + "/consents", "//admin/v1/sites/" + site + "/consents",
                "/admin//v1/sites/" + site + "/consents", "/admin/v1/sites/" + site + "/consents/",
                "/admin/v1/./sites/" + site + "/consents", "/admin/v1/x/../sites/" + site + "/consents",
                "/%61dmin/v1/sites/" + site + "/consents", "/admin/v1/sites/" + site + "%2Fconsents",
                "/admin/v1/sites/" + site + "%3Bx/consents", "/ADMIN/v1/sites/" + site + "/consents",
                "/admin/v1/sites/" + site.toUpperCase(Locale.ROOT) + "/consents")) {
            for (RequestSpecification caller : List.of(RestAssured.given(), bearer(stranger))) {
                int status = caller.urlEncodingEnabled(false).get(path).statusCode();
                assertThat(status).as(path).isIn(400, 401, 403, 404);
            }
        }
    }

    private static boolean mayCall(String role, Operation operation) {
        String path = operation.path();
        if (path.startsWith("/admin/v1/keys")) {
            return role.equals("admin");
        }
        if (path.startsWith("/admin/v1/requests")) {
            return OFFICERS.contains(role);
        }
        if (path.contains("/consents") || path.contains("/evidence") || path.equals("/admin/v1/audit")) {
            return AUDITORS.contains(role);
        }
        if (path.contains("/visitors/")) {
            return OFFICERS.contains(role);
        }
        if (path.equals("/admin/v1/sites") && operation.method().equals("POST")) {
            return role.equals("admin"); // though these keys, for one site each, are then told that they cannot
        }
        if (path.equals("/admin/v1/sites/{site}") && operation.method().equals("DELETE")) {
            return role.equals("admin");
        }
        return operation.method().equals("GET") || WRITERS.contains(role);
    }

    private static RequestSpecification bearer(String key) {
        return RestAssured.given().header("Authorization", "Bearer " + key);
    }

    private static int call(RequestSpecification caller, Operation operation, String site) {
        String path = operation.path()
                .replace("{site}", site)
                .replace("{lang}", "sv")
                .replace("{version}", "1")
                .replace("{key}", "analytics")
                .replace("{visitor}", "q1w2e3r4t5y6u7i8o9p0aA")
                .replace("{id}", "0192f0c1-7c3e-7b61-9d0c-5a1f6f3e2b10");
        RequestSpecification request = operation.method().equals("GET")
                ? caller
                : caller.contentType(ContentType.JSON).body(Map.of());
        return request.request(operation.method(), path).statusCode();
    }

    private static List<Operation> operations() throws Exception {
        JsonNode paths = new ObjectMapper()
                .readTree(RestAssured.given().get("/openapi?format=json").asString())
                .path("paths");
        List<Operation> operations = new ArrayList<>();
        paths.properties().forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
            if (path.getKey().startsWith("/admin/")) {
                operations.add(new Operation(method.toUpperCase(Locale.ROOT), path.getKey()));
            }
        }));
        assertThat(operations).hasSizeGreaterThan(20);
        return operations;
    }

    private record Operation(String method, String path) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
