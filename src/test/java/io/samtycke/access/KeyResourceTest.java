package io.samtycke.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.samtycke.testsupport.Api;
import io.samtycke.testsupport.ServerTest;
import io.samtycke.testsupport.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@ServerTest
class KeyResourceTest {

    @Test
    void theFirstAdminKeyIsInAFileOnlyItsOwnerReads() throws IOException {
        var file = TestDatabase.dataDir().resolve("admin.key");
        assertThat(Files.readString(file)).matches("smt_[A-Za-z0-9_-]{43}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void aKeyIsShownOnceAndWorksUntilItIsRevoked() {
        ValidatableResponse made = make(Map.of("name", "Audit", "role", "auditor")).statusCode(201)
                .body("key", matchesPattern("smt_[A-Za-z0-9_-]{43}"))
                .body("sites", nullValue());
        String key = made.extract().path("key");
        String id = made.extract().path("id");
        Api.as(key).get("/admin/v1/sites").then().statusCode(200);
        String list = Api.admin().get("/admin/v1/keys").then().body("items.id", hasItem(id)).extract().asString();
        assertThat(list).doesNotContain(key);

        Api.admin().delete("/admin/v1/keys/" + id).then().statusCode(204);

        Api.as(key).get("/admin/v1/sites").then().statusCode(401);
        Api.admin().delete("/admin/v1/keys/" + id).then().statusCode(404);
        Api.admin().delete("/admin/v1/keys/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void onlyAnAdminHandlesKeys() {
        for (String role : List.of("editor", "auditor", "dpo")) {
            Api.as(Api.key(role)).get("/admin/v1/keys").then().statusCode(403).contentType("application/problem+json");
        }
    }

    @Test
    void anAdminOfOneSiteHandsOutNoMoreThanThat() {
        String mine = Api.site();
        String foreign = Api.site();
        String scoped = Api.key("admin", mine);
        String foreignKeyId = Api.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("name", "n", "role", "auditor", "sites", List.of(foreign)))
                .post("/admin/v1/keys")
                .then()
                .extract()
                .path("id");

        Api.as(scoped).get("/admin/v1/keys").then().body("items.id", not(hasItem(foreignKeyId)));
        Api.as(scoped).delete("/admin/v1/keys/" + foreignKeyId).then().statusCode(404);
        for (Map<String, Object> more : List.<Map<String, Object>>of(
                Map.of("name", "n", "role", "admin"),
                Map.of("name", "n", "role", "admin", "sites", List.of(mine, foreign)))) {
            Api.as(scoped).contentType(ContentType.JSON).body(more).post("/admin/v1/keys").then().statusCode(403);
        }
        Api.as(scoped)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "n", "role", "auditor", "sites", List.of(mine)))
                .post("/admin/v1/keys")
                .then()
                .statusCode(201);
    }

    @Test
    void wrongRequestsAreNamed() {
        make(Map.of("name", "n", "role", "emperor")).statusCode(400).body("violations.field", hasItem("role"));
        make(Map.of("role", "auditor")).statusCode(400).body("violations.field", hasItem("name"));
        make(Map.of("name", "n", "role", "auditor", "sites", List.of("no-such-site"))).statusCode(422)
                .body("violations[0].message", containsString("no-such-site"));
        make(Map.of("name", "n", "role", "auditor", "sites", List.of())).statusCode(400).body("violations.field",
                hasItem("sites"));
        make(Map.of("name", "n", "role", "auditor", "expires", "2020-01-01T00:00:00Z"))
                .statusCode(400)
                .body("violations.field", hasItem("expires"));
    }

    @Test
    void whoShowsNoKeyOrAWrongOneIsNobody() {
        Api.anonymous().get("/admin/v1/sites").then().statusCode(401).body("status", equalTo(401));
        for (String credential : List.of("Bearer smt_wrong", "Bearer ", "Bearer", "Basic YTpi", "smt_x")) {
            Api.anonymous()
                    .header("Authorization", credential)
                    .get("/admin/v1/sites")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", "Bearer");
        }
    }

    private static ValidatableResponse make(Map<String, Object> request) {
        return Api.admin().contentType(ContentType.JSON).body(request).post("/admin/v1/keys").then();
    }
}
