package io.samtycke.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.samtycke.testsupport.Api;
import io.samtycke.testsupport.ServerTest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

@ServerTest
class DraftResourceTest {

    private String site;

    @BeforeEach
    void newSite() {
        site = Api.site();
    }

    @Test
    void categoriesAreAddedReplacedAndRemoved() {
        Map<String, Object> category = category("video");
        send("POST", "/categories", category).statusCode(201).body("key", equalTo("video"));
        send("POST", "/categories", category).statusCode(409);
        category.put("position", 9);
        send("PUT", "/categories/video", category).statusCode(200).body("position", equalTo(9));
        get("/categories/video").statusCode(200).body("position", equalTo(9));
        delete("/categories/video").statusCode(204);
        get("/categories/video").statusCode(404);
        delete("/categories/video").statusCode(404);
        send("PUT", "/categories/video", category).statusCode(404);
    }

    @Test
    void necessaryStaysAndStaysRequired() {
        delete("/categories/necessary").statusCode(409);
        Map<String, Object> optional = category("necessary");
        send("PUT", "/categories/necessary", optional).statusCode(422).body("violations.message",
                hasItem(containsString("always on")));
        get("/categories/necessary").body("required", equalTo(true));
    }

    @Test
    void aCategoryInUseStays() {
        send("POST", "/services", service("widget", "social")).statusCode(201);
        delete("/categories/social").statusCode(409).body("detail", containsString("widget"));
        delete("/services/widget").statusCode(204);
        delete("/categories/social").statusCode(204);
    }

    @Test
    void aServiceNeedsACategoryThatExists() {
        send("POST", "/services", service("widget", "astrology"))
                .statusCode(422)
                .body("violations[0].field", equalTo("services[0].category"))
                .body("violations[0].message", containsString("analytics"));
        get("/services").body("items.key", not(hasItem("widget")));
    }

    @Test
    void wrongServicesAreNamed() {
        Map<String, Object> service = service("widget", "social");
        service.put("match", List.of("https://full.example/url"));
        service.put("provider", Map.of("name", "X", "country", "Sweden", "privacyUrl", "javascript:alert(1)"));
        service.put("cookies", List.of(Map.of(
                "name", "c", "kind", "cookie", "party", "first", "lifetime", "two years", "purpose",
                Map.of("sv", "x"))));
        send("POST", "/services", service)
                .statusCode(400)
                .body("violations.field", hasItem("match[0]"))
                .body("violations.field", hasItem("provider.country"))
                .body("violations.field", hasItem("provider.privacyUrl"))
                .body("violations.field", hasItem("cookies[0].lifetime"));
    }

    @Test
    void textsAndAppearanceAreReplaced() {
        get("/texts/sv").statusCode(200).body("acceptAll", equalTo("Acceptera alla"));
        get("/texts/fi").statusCode(404);
        send("PUT", "/texts/sv", Map.of("title", "<b>Kakor</b>")).statusCode(200).body("title",
                equalTo("<b>Kakor</b>"));
        send("PUT", "/texts/sv", Map.of("tittle", "x")).statusCode(422).body("violations.field",
                hasItem("texts.sv.tittle"));
        send("PUT", "/appearance", Map.of("layout", "bar", "radius", 4)).statusCode(200).body("position",
                equalTo("bottom-left"));
        send("PUT", "/appearance", Map.of("colors", Map.of("primary", "red;}"))).statusCode(400);
        get("/appearance").body("layout", equalTo("bar"));
    }

    @Test
    void anIncompleteDraftIsKeptButNotPublished() {
        send("PUT", "/texts/sv", Map.of("title", "Kakor")).statusCode(200);
        get("/lint")
                .statusCode(200)
                .body("rule", hasItem("texts-complete"))
                .body("where", hasItem("texts.sv.intro"))
                .body("severity", hasItem("error"));
        send("POST", "/versions", Map.of())
                .statusCode(422)
                .body("violations.field", hasItem("texts.sv.intro"));
        get("/versions").body("items", equalTo(List.of()));
    }

    private static Map<String, Object> category(String key) {
        return new HashMap<>(Map.of("key", key, "name", Map.of("sv", "Video"), "description", Map.of("sv", "Film.")));
    }

    private static Map<String, Object> service(String key, String category) {
        return new HashMap<>(Map.of("key", key, "name", "Widget", "category", category));
    }

    private ValidatableResponse get(String path) {
        return Api.admin().get("/admin/v1/sites/" + site + path).then();
    }

    private ValidatableResponse delete(String path) {
        return Api.admin().delete("/admin/v1/sites/" + site + path).then();
    }

    private ValidatableResponse send(String method, String path, Object body) {
        return Api.admin()
                .contentType(ContentType.JSON)
                .body(body)
                .request(method, "/admin/v1/sites/" + site + path)
                .then();
    }
}
