package io.samtycke.notice;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.samtycke.testsupport.Api;
import io.samtycke.testsupport.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** Versions compared, restored, and weighed: whether they ask visitors again. */
@ServerTest
class HistoryTest {

    private static final Map<String, Object> HUBSPOT = Map.of("key", "hubspot", "name", "HubSpot", "category",
            "marketing", "provider", Map.of("name", "HubSpot Ireland Limited", "country", "IE"), "match",
            List.of("*.hs-scripts.com"));

    private String site;

    @BeforeEach
    void newSite() {
        site = Api.publishedSite();
    }

    @Test
    void whatChangedIsToldByMeaningBetweenVersionsAndToTheDraft() {
        addHubSpot();
        diff("/versions/1/diff").statusCode(200)
                .body("from", equalTo(1))
                .body("to", equalTo("draft"))
                .body("material", equalTo(true))
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("added"))
                .body("items[0].path", equalTo("services.hubspot"))
                .body("items[0].subject", equalTo("service HubSpot"))
                .body("items[0].message", equalTo("service HubSpot added to marketing"))
                .body("items[0].to.match", equalTo(List.of("*.hs-scripts.com")))
                .body("items[0].why", containsString("GDPR"))
                .body("next", nullValue());
        publish(Map.of()).statusCode(201).body("material", equalTo(true));

        diff("/versions/1/diff?to=2").body("items.message", equalTo(List.of("service HubSpot added to marketing")));
        diff("/versions/2/diff?to=1").body("items.message",
                equalTo(List.of("service HubSpot removed from marketing"))).body("material", equalTo(false));
        diff("/versions/2/diff?to=draft").body("items", hasSize(0)).body("material", equalTo(false));
        diff("/versions/1/diff?to=3").statusCode(404);
        diff("/versions/9/diff").statusCode(404);
        diff("/versions/1/diff?to=yesterday").statusCode(400).body("violations.field", hasItem("to"));
    }

    @Test
    void aVersionThatMustAskAgainDoesSoUnlessSomebodySaysWhyNot() {
        addHubSpot();
        publish(Map.of("material", false)).statusCode(422)
                .body("violations.field", equalTo(List.of("reason", "services.hubspot")))
                .body("violations[1].message", containsString("service HubSpot added to marketing"));
        publish(Map.of("material", false, "reason", " ")).statusCode(422);
        Api.admin().get(path("/versions")).then().body("items", hasSize(1));

        publish(Map.of("material", false, "reason", "It has been there under another name")).statusCode(201)
                .body("material", equalTo(false))
                .body("reason", equalTo("It has been there under another name"));

        Api.admin().get(path("/versions")).then().body("items[0].reason",
                equalTo("It has been there under another name"));
        assertThat(script()).contains("\"version\":2").doesNotContain("\"reconsentFrom\"");
    }

    @Test
    void aTypingErrorAndNothingAtAllAskNobodyAgain() {
        publish(Map.of()).statusCode(201).body("version", equalTo(2)).body("material", equalTo(false));
        Api.admin().contentType(ContentType.JSON).body(Map.of("radius", 2)).put(path("/appearance")).then()
                .statusCode(200);
        publish(Map.of("material", false)).statusCode(201).body("material", equalTo(false)).body("reason",
                nullValue());
        assertThat(script()).contains("\"version\":3").doesNotContain("\"reconsentFrom\"");
        publish(Map.of("material", true)).statusCode(201).body("material", equalTo(true));
        assertThat(script()).contains("\"version\":4", "\"reconsentFrom\":4");
    }

    @Test
    void anOldVersionIsRestoredToTheDraftAndNotToVisitors() {
        Response before = Api.admin().get(path("/config"));
        addHubSpot();
        publish(Map.of());
        Response now = Api.admin().get(path("/config"));

        restore("\"1\"").statusCode(412);
        assertThat(Api.admin().get(path("/config")).asString()).isEqualTo(now.asString());
        String tag = restore(now.header("ETag")).statusCode(200).body("services", hasSize(0)).extract().header("ETag");

        assertThat(Api.admin().get(path("/config")).jsonPath().getMap("")).isEqualTo(before.jsonPath().getMap(""));
        assertThat(Api.admin().get(path("/config")).header("ETag")).isEqualTo(tag);
        diff("/versions/1/diff").body("items", hasSize(0));
        Api.anonymous().get("/v1/sites/" + site + "/config").then().body("services", hasSize(1));
        Api.admin().post(path("/versions/7/restore")).then().statusCode(404);
        Api.as(Api.key("auditor", site)).post(path("/versions/1/restore")).then().statusCode(403);
    }

    @Test
    void whatIsInNoNoticeSurvivesARestoration() {
        Response seen = Api.admin().get(path("/config"));
        Api.admin().contentType(ContentType.JSON)
                .body(seen.asString().replace("\"https://*.acme.example\"", "\"https://shop.acme.example\"")
                        .replace("\"retentionMonths\":30", "\"retentionMonths\":7")
                        .replace("Acme AB", "Other AB"))
                .put(path("/config"))
                .then()
                .statusCode(200);
        restore(null).statusCode(200)
                .body("origins", hasItem("https://shop.acme.example"))
                .body("retentionMonths", equalTo(7))
                .body("controller.name", equalTo("Acme AB"));
    }

    @Test
    void everyVersionOfEverySampleIsKeptComparedAndRestored() throws Exception {
        for (String sample : List.of("elvakt", "bygato", "driftpartner", "kundnytta", "affarssystem")) {
            String own = Api.site();
            String yaml;
            try (var in = getClass().getResourceAsStream("/samples/" + sample + ".yaml")) {
                yaml = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                        .replaceFirst("(?m)^site: .*", "site: " + own);
            }
            putYaml(own, yaml);
            Response first = Api.admin().get("/admin/v1/sites/" + own + "/config");
            Api.publish(own);
            Api.admin().contentType(ContentType.JSON).body(HUBSPOT).delete("/admin/v1/sites/" + own + "/services/"
                    + first.path("services[-1].key")).then().statusCode(204);
            Api.publish(own);

            String removed = first.path("services[-1].name");
            Api.admin().get("/admin/v1/sites/" + own + "/versions/1/diff?to=2").then()
                    .body("items.message",
                            equalTo(List.of(
                                    "service " + removed + " removed from " + first.path("services[-1].category"))));
            Api.admin().post("/admin/v1/sites/" + own + "/versions/1/restore").then().statusCode(200);
            assertThat(Api.admin().get("/admin/v1/sites/" + own + "/config").jsonPath().getMap("")).isEqualTo(
                    first.jsonPath().getMap(""));
        }
    }

    private void putYaml(String own, String yaml) {
        Api.admin().header("Content-Type", "application/yaml")
                .body(yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .put("/admin/v1/sites/" + own + "/config").then().statusCode(200);
    }

    private void addHubSpot() {
        Api.admin().contentType(ContentType.JSON).body(HUBSPOT).post(path("/services")).then().statusCode(201);
    }

    private ValidatableResponse publish(Map<String, Object> request) {
        return Api.admin().contentType(ContentType.JSON).body(request).post(path("/versions")).then();
    }

    private ValidatableResponse diff(String of) {
        return Api.admin().get(path(of)).then();
    }

    private ValidatableResponse restore(String ifMatch) {
        var request = Api.admin();
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).post(path("/versions/1/restore"))
                .then();
    }

    private String script() {
        return io.restassured.RestAssured.given().header("Accept-Encoding", "identity").get("/s/" + site + ".js")
                .asString();
    }

    private String path(String below) {
        return "/admin/v1/sites/" + site + below;
    }
}
