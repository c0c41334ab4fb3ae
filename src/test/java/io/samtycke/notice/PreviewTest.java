package io.samtycke.notice;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.samtycke.testsupport.Api;
import io.samtycke.testsupport.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** A draft shown to those who have a token. */
@ServerTest
class PreviewTest {

    @Test
    void aTokenShowsTheDraftAsItIsAndNoCacheKeepsIt() {
        String site = Api.publishedSite();
        Response made = preview(site, Map.of());
        String address = made.path("script");
        assertThat(address).isEqualTo("/s/" + site + ".js?draft=" + made.path("token"));
        radius(site, 7);

        Response script = get(address);

        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.header("Cache-Control")).isEqualTo("no-store");
        assertThat(script.header("ETag")).isNull();
        assertThat(script.asString()).contains("\"radius\":7", "\"draft\":true", "\"version\":2",
                "\"reconsentFrom\":2");
        assertThat(get("/s/" + site + ".js").asString()).doesNotContain("\"radius\":7", "\"draft\"");
        radius(site, 9);
        assertThat(get(address).asString()).contains("\"radius\":9");
        Api.admin().get("/admin/v1/sites/" + site + "/previews").then().body("items", hasSize(1))
                .body("items[0].token", nullValue());
    }

    @Test
    void aSiteIsSeenBeforeItsFirstVersionAndWithWhatTheLinterObjectsTo() {
        String site = Api.site();
        Api.admin().contentType(ContentType.JSON).body(Map.of("title", "Nästan klar")).put("/admin/v1/sites/" + site
                + "/texts/sv").then().statusCode(200);
        assertThat(get(preview(site, Map.of()).path("script")).asString()).contains("Nästan klar");
    }

    @Test
    void withoutATokenThatWorksThereIsAHarmlessScript() {
        String site = Api.publishedSite();
        Response made = preview(site, Map.of());
        String elsewhere = preview(Api.publishedSite(), Map.of()).path("token");
        Response brief = preview(site, Map.of("expires", Instant.now().plusSeconds(2).toString()));
        Api.admin().delete("/admin/v1/sites/" + site + "/previews/" + made.path("id")).then().statusCode(204);
        await().until(() -> Instant.now().isAfter(Instant.parse(brief.path("expires"))));
        for (String token : new String[]{made.path("token"), brief.path("token"), elsewhere, "guess"}) {
            get("/s/" + site + ".js?draft=" + token).then().statusCode(404).header("Cache-Control", "no-store")
                    .contentType("text/javascript").body(containsString("console.warn"));
        }
    }

    @Test
    void aDecisionOnADraftIsNotRecorded() {
        String site = Api.publishedSite();
        Api.anonymous().contentType(ContentType.JSON)
                .body(Map.of("id", "0192f0c1-7c3e-4b61-9d0c-5a1f6f3e2b10", "visitor", "q1w2e3r4t5y6u7i8o9p0aA",
                        "version",
                        2, "action", "reject_all", "categories",
                        Map.of("preferences", false, "analytics", false, "marketing", false, "social", false),
                        "language",
                        "sv", "surface", "banner", "decidedAt", Instant.now().toString()))
                .post("/v1/sites/" + site + "/consents").then().statusCode(422).body("violations.field",
                        hasItem("version"));
    }

    @Test
    void aTokenEndsWithinNinetyDays() {
        String site = Api.publishedSite();
        Api.admin().contentType(ContentType.JSON).body(Map.of("expires", "2099-01-01T00:00:00Z"))
                .post("/admin/v1/sites/" + site + "/previews").then().statusCode(400).body("violations.field",
                        equalTo(java.util.List.of("expires")));
    }

    private static Response preview(String site, Map<String, Object> request) {
        Response made = Api.admin().contentType(ContentType.JSON).body(request).post("/admin/v1/sites/" + site
                + "/previews");
        assertThat(made.statusCode()).isEqualTo(201);
        return made;
    }

    private static Response get(String address) {
        return RestAssured.given().header("Accept-Encoding", "identity").get(address);
    }

    private static void radius(String site, int radius) {
        Api.admin().contentType(ContentType.JSON).body(Map.of("radius", radius)).put("/admin/v1/sites/" + site
                + "/appearance").then().statusCode(200);
    }
}
