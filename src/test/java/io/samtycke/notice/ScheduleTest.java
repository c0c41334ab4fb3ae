package io.samtycke.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.restassured.http.ContentType;
import io.samtycke.testsupport.Api;
import io.samtycke.testsupport.ServerTest;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** Publishing at a set time. */
@ServerTest
class ScheduleTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void theDraftIsPublishedWhenItsTimeHasCome() {
        String site = Api.publishedSite();
        radius(site, 2);
        schedule(site, Instant.now().plusSeconds(2), 202);
        Api.admin().get(path(site, "/schedule")).then().body("items", hasSize(1)).body("items[0].comment",
                equalTo("Later")).body("items[0].failure", nullValue());
        radius(site, 3);

        await().atMost(PATIENCE).until(() -> versions(site) == 2);

        Api.admin().get(path(site, "/versions/2")).then()
                .body("comment", equalTo("Later"))
                .body("author", equalTo("First admin key"))
                .body("notice.appearance.radius", equalTo(3));
        await().atMost(PATIENCE).untilAsserted(() -> Api.anonymous().get("/v1/sites/" + site + "/config").then()
                .body("version", equalTo(2)));
        Api.admin().get(path(site, "/schedule")).then().body("items", hasSize(0));
    }

    @Test
    void whatTheLinterObjectsToByThenIsNotPublishedAndSaysWhy() {
        String site = Api.publishedSite();
        String id = schedule(site, Instant.now().plusSeconds(3), 202);
        Api.admin().contentType(ContentType.JSON).body(Map.of()).put(path(site, "/texts/sv")).then().statusCode(200);

        await().atMost(PATIENCE).untilAsserted(() -> Api.admin().get(path(site, "/schedule")).then()
                .body("items[0].failedAt", notNullValue()));

        Api.admin().get(path(site, "/schedule")).then().body("items[0].failure", containsString("texts.sv"));
        Api.admin().get(path(site, "/versions")).then().body("items", hasSize(1));
        Api.admin().delete(path(site, "/schedule/" + id)).then().statusCode(204);
        Api.admin().get(path(site, "/schedule")).then().body("items", hasSize(0));
    }

    @Test
    void aScheduleIsCancelledAndThenNothingHappens() {
        String site = Api.publishedSite();
        String cancelled = schedule(site, Instant.now().plusSeconds(3), 202);
        Api.admin().delete(path(site, "/schedule/" + cancelled)).then().statusCode(204);
        Api.admin().delete(path(site, "/schedule/" + cancelled)).then().statusCode(404);
        String other = Api.publishedSite();
        schedule(other, Instant.now().plusSeconds(4), 202);

        await().atMost(PATIENCE).until(() -> versions(other) == 2);

        Api.admin().get(path(site, "/versions")).then().body("items", hasSize(1));
    }

    @Test
    void whatWouldBeRefusedNowIsRefusedAtOnce() {
        String site = Api.publishedSite();
        Api.admin().contentType(ContentType.JSON)
                .body(Map.of("publishAt", Instant.now().minusSeconds(60).toString()))
                .post(path(site, "/versions")).then().statusCode(400).body("violations.field", hasItem("publishAt"));
        Api.admin().contentType(ContentType.JSON).body(Map.of()).put(path(site, "/texts/sv")).then().statusCode(200);
        schedule(site, Instant.now().plusSeconds(60), 422);
        Api.admin().get(path(site, "/schedule")).then().body("items", equalTo(List.of()));
        Api.admin().delete(path(site, "/schedule/" + UUID.randomUUID())).then().statusCode(404);
    }

    private static String schedule(String site, Instant at, int status) {
        return Api.admin().contentType(ContentType.JSON)
                .body(Map.of("comment", "Later", "publishAt", at.toString()))
                .post(path(site, "/versions")).then().statusCode(status).extract().path("id");
    }

    private static int versions(String site) {
        return Api.admin().get(path(site, "/versions")).<List<?>>path("items").size();
    }

    private static void radius(String site, int radius) {
        Api.admin().contentType(ContentType.JSON).body(Map.of("radius", radius)).put(path(site, "/appearance")).then()
                .statusCode(200);
    }

    private static String path(String site, String below) {
        return "/admin/v1/sites/" + site + below;
    }
}
