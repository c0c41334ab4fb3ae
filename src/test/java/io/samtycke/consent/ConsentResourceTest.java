package io.samtycke.consent;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.restassured.http.ContentType;
import io.samtycke.testsupport.Api;
import io.samtycke.testsupport.Decisions;
import io.samtycke.testsupport.ServerTest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@ServerTest
class ConsentResourceTest {

    @Test
    void recordsARefusalWithEveryCategoryItRefused() {
        String site = Api.publishedSite();
        Map<String, Object> decision = Decisions.refusal();

        Decisions.send(site, decision)
                .statusCode(201)
                .body("id", equalTo(decision.get("id")))
                .body("site", equalTo(site))
                .body("visitor", equalTo(decision.get("visitor")))
                .body("version", equalTo(1))
                .body("noticeHash", matchesPattern("[0-9a-f]{64}"))
                .body("receivedAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z"))
                .body("action", equalTo("reject_all"))
                .body("categories", equalTo(Map.of(
                        "necessary", true, "preferences", false, "analytics", false, "marketing", false, "social",
                        false)))
                .body("services", equalTo(Map.of()));
    }

    @Test
    void takesTheSameJsonAsPlainTextSoThatABeaconNeedsNoPreflight() {
        String site = Api.publishedSite();
        Api.anonymous()
                .contentType(ContentType.TEXT)
                .body("""
                        {"id":"%s","visitor":"%s","version":1,"action":"accept_all","language":"en","surface":"banner",
                        "categories":{"preferences":true,"analytics":true,"marketing":true,"social":true},
                        "decidedAt":"2026-11-22T10:00:00+01:00"}""".formatted(UUID.randomUUID(), Decisions.visitor()))
                .post("/v1/sites/" + site + "/consents")
                .then()
                .statusCode(201)
                .body("action", equalTo("accept_all"));
    }

    @Test
    void recordsWhatWasTakenOverFromAnotherTool() {
        String site = Api.publishedSite();
        Map<String, Object> decision = Decisions.saved(Decisions.choice(true, false, false, false));
        decision.put("surface", "takeover");
        Decisions.send(site, decision).statusCode(201).body("action", equalTo("save"));
        Api.admin()
                .get("/admin/v1/sites/" + site + "/consents/" + decision.get("id"))
                .then()
                .body("surface", equalTo("takeover"));
        Assertions.assertThat(Api.admin().get("/admin/v1/sites/" + site + "/consents/export?format=csv").asString())
                .contains(",takeover,");

        Decisions.send(site, Decisions.refusal("surface", "takeover"))
                .statusCode(422)
                .body("violations.field", hasItem("action"));
    }

    @Test
    void answersARepeatWithTheFirstAnswer() {
        String site = Api.publishedSite();
        Map<String, Object> decision = Decisions.refusal();
        String first = Decisions.send(site, decision).statusCode(201).extract().asString();

        String again = Decisions.send(site, decision).statusCode(200).extract().asString();

        Assertions.assertThat(again).isEqualTo(first);
        Api.admin()
                .get("/admin/v1/sites/" + site + "/consents")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void refusesAnotherDecisionUnderAKnownId() {
        String site = Api.publishedSite();
        Map<String, Object> decision = Decisions.refusal();
        Decisions.send(site, decision).statusCode(201);

        decision.put("language", "en");

        Decisions.send(site, decision)
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString((String) decision.get("id")));
    }

    @Test
    void takesAnOlderPublishedVersion() {
        String site = Api.publishedSite();
        Api.publish(site);
        Decisions.send(site, Decisions.refusal()).statusCode(201).body("version", equalTo(1));
        Decisions.send(site, Decisions.refusal("version", 2)).statusCode(201).body("version", equalTo(2));
    }

    @Test
    void linksARecordToTheVisitorsPreviousOne() {
        String site = Api.publishedSite();
        Map<String, Object> first = Decisions.refusal();
        Decisions.send(site, first).statusCode(201);
        Map<String, Object> second = Decisions.refusal("visitor", first.get("visitor"));
        second.put("action", "withdraw");
        Decisions.send(site, second).statusCode(201);

        Api.anonymous()
                .get("/v1/sites/" + site + "/visitors/" + first.get("visitor"))
                .then()
                .statusCode(200)
                .body("items.id", equalTo(java.util.List.of(second.get("id"), first.get("id"))))
                .body("items[0].previous", equalTo(first.get("id")))
                .body("items[1].previous", nullValue());
    }

    @Test
    void keepsTheCoarseClientAndTheOriginAndNothingElseOfTheSender() {
        String site = Api.publishedSite();
        Map<String, Object> decision = Decisions.refusal("gpc", true);
        Api.anonymous()
                .header("Origin", "https://shop.acme.example")
                .header("Referer", "https://shop.acme.example/secret?token=1")
                .header("User-Agent",
                        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) AppleWebKit Version/18 Mobile Safari/604")
                .contentType(ContentType.JSON)
                .body(decision)
                .post("/v1/sites/" + site + "/consents?sv=1.2.3")
                .then()
                .statusCode(201);

        String record = Api.admin()
                .get("/admin/v1/sites/" + site + "/consents/" + decision.get("id"))
                .then()
                .body("origin", equalTo("https://shop.acme.example"))
                .body("device", equalTo("mobile"))
                .body("browser", equalTo("safari"))
                .body("gpc", equalTo(true))
                .body("snippet", equalTo("1.2.3"))
                .extract()
                .asString();
        Assertions.assertThat(record).doesNotContain("iPhone", "secret", "127.0.0.1");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongDecisions")
    void refusesAndNamesTheField(String what, Map<String, Object> decision, int status, String field) {
        String site = Api.publishedSite();

        Decisions.send(site, decision)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("violations.field", hasItem(field));

        Api.admin().get("/admin/v1/sites/" + site + "/consents").then().body("items", hasSize(0));
    }

    static Stream<Arguments> wrongDecisions() {
        Map<String, Object> unknownCategory = Decisions.choice(false, false, false, false);
        unknownCategory.put("astrology", false);
        Map<String, Object> missingCategory = Decisions.choice(false, false, false, false);
        missingCategory.remove("social");
        Map<String, Object> required = Decisions.choice(false, false, false, false);
        required.put("necessary", true);
        return Stream.of(
                Arguments.of("unknown category", Decisions.refusal("categories", unknownCategory), 422,
                        "categories.astrology"),
                Arguments.of("missing category", Decisions.refusal("categories", missingCategory), 422,
                        "categories.social"),
                Arguments.of("required category", Decisions.refusal("categories", required), 422,
                        "categories.necessary"),
                Arguments.of("unpublished version", Decisions.refusal("version", 2), 422, "version"),
                Arguments.of("unknown service", Decisions.refusal("services", Map.of("nobody", true)), 422,
                        "services.nobody"),
                Arguments.of("reject that accepts",
                        Decisions.refusal("categories", Decisions.choice(true, false, false, false)), 422, "action"),
                Arguments.of("accept that rejects", Decisions.refusal("action", "accept_all"), 422, "action"),
                Arguments.of("id of another version", Decisions.refusal("id", "00000000-0000-1000-8000-000000000000"),
                        400, "id"),
                Arguments.of("id that is none", Decisions.refusal("id", "x"), 400, "id"),
                Arguments.of("short visitor", Decisions.refusal("visitor", "abc"), 400, "visitor"),
                Arguments.of("visitor with markup", Decisions.refusal("visitor", "<script>alert(1)</sc>"), 400,
                        "visitor"),
                Arguments.of("version 0", Decisions.refusal("version", 0), 400, "version"),
                Arguments.of("version as string", Decisions.refusal("version", "1"), 400, "version"),
                Arguments.of("version as fraction", Decisions.refusal("version", 1.5), 400, "version"),
                Arguments.of("unknown action", Decisions.refusal("action", "maybe"), 400, "action"),
                Arguments.of("no categories", Decisions.refusal("categories", null), 400, "categories"),
                Arguments.of("category as string", Decisions.refusal("categories", Map.of("analytics", "true")), 400,
                        "categories.analytics"),
                Arguments.of("category as number", Decisions.refusal("categories", Map.of("analytics", 1)), 400,
                        "categories.analytics"),
                Arguments.of("language with a path", Decisions.refusal("language", "../sv"), 400, "language"),
                Arguments.of("unknown surface", Decisions.refusal("surface", "billboard"), 400, "surface"),
                Arguments.of("time that is none", Decisions.refusal("decidedAt", "yesterday"), 400, "decidedAt"),
                Arguments.of("unknown member", Decisions.refusal("ip", "192.0.2.1"), 400, "ip"));
    }

    @Test
    void refusesWhatIsNotJson() {
        String site = Api.publishedSite();
        for (String body : new String[]{"", "{", "[]", "null", "\"x\"", "{} {}", "{\"id\":\"a\",\"id\":\"b\"}"}) {
            Api.anonymous()
                    .contentType(ContentType.JSON)
                    .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .post("/v1/sites/" + site + "/consents")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("detail", not(containsString("com.fasterxml")));
        }
    }

    @Test
    void refusesMoreThanEightKibibytes() {
        String site = Api.publishedSite();
        Decisions.send(site, Decisions.refusal("language", "s".repeat(9000))).statusCode(413);
    }

    @Test
    void refusesOtherMediaTypes() {
        String site = Api.publishedSite();
        Api.anonymous()
                .contentType(ContentType.XML)
                .body("<decision/>")
                .post("/v1/sites/" + site + "/consents")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void knowsNoSiteThatIsUnknownOrUnpublished() {
        Decisions.send("no-such-site", Decisions.refusal()).statusCode(404);
        Decisions.send(Api.site(), Decisions.refusal()).statusCode(404);
    }

    @Test
    void refusesPagesOfOthersAndLetsOwnPagesReadTheAnswer() {
        String site = Api.publishedSite();
        post(site, "https://evil.example").statusCode(403).header("Access-Control-Allow-Origin", nullValue());
        post(site, "https://www.acme.example.evil.example").statusCode(403);
        post(site, "http://www.acme.example").statusCode(403);
        post(site, "null").statusCode(403);
        post(site, "https://shop.acme.example")
                .statusCode(201)
                .header("Access-Control-Allow-Origin", "https://shop.acme.example")
                .header("Vary", containsString("Origin"));
    }

    @Test
    void answersThePreflightOfOwnPagesOnly() {
        String site = Api.publishedSite();
        io.restassured.RestAssured.given()
                .header("Origin", "https://www.acme.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .options("/v1/sites/" + site + "/consents")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "https://www.acme.example")
                .header("Access-Control-Allow-Methods", containsString("POST"))
                .header("Access-Control-Allow-Headers", "Content-Type");
        io.restassured.RestAssured.given()
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/v1/sites/" + site + "/consents")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void setsTheCookieWhenPageAndApiShareADomain() {
        String site = Api.publishedSite();
        Map<String, Object> decision = Decisions.saved(Decisions.choice(false, true, false, true));
        Api.anonymous()
                .header("Host", "consent.acme.example")
                .header("Origin", "https://www.acme.example")
                .contentType(ContentType.JSON)
                .body(decision)
                .post("/v1/sites/" + site + "/consents")
                .then()
                .statusCode(201)
                .header("Set-Cookie", matchesPattern("samtycke=1!1!\\d+!" + decision.get("visitor")
                        + "!analytics\\.social; Domain=acme\\.example; Path=/; Max-Age=15552000; SameSite=Lax; Secure"));
        post(site, "https://www.acme.example").header("Set-Cookie", nullValue());
    }

    private static io.restassured.response.ValidatableResponse post(String site, String origin) {
        return Api.anonymous()
                .header("Origin", origin)
                .contentType(ContentType.JSON)
                .body(Decisions.refusal())
                .post("/v1/sites/" + site + "/consents")
                .then();
    }
}
