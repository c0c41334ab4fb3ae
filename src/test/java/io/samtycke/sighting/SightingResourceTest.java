package io.samtycke.sighting;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.samtycke.testsupport.Api;
import io.samtycke.testsupport.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@ServerTest
class SightingResourceTest {

    @Test
    void countsReportsOfAHostByDayAndKeepsNothingElse() {
        String site = Api.publishedSite();
        LocalDate before = LocalDate.now(ZoneOffset.UTC);
        report(site, "cdn.example.com", "static.example.org:8080", "cdn.example.com").statusCode(204);
        report(site, "cdn.example.com").statusCode(204);

        list(site).statusCode(200)
                .body("items.host", contains("cdn.example.com", "static.example.org:8080"))
                .body("items.reports", contains(2, 1))
                .body("items[0].keySet()", containsInAnyOrder("host", "firstSeen", "lastSeen", "reports"))
                .body("next", nullValue())
                .body("late", nullValue());
        List<String> days = list(site).extract().path("items.collect { [it.firstSeen, it.lastSeen] }.flatten()");
        assertThat(days).isSubsetOf(before.toString(), LocalDate.now(ZoneOffset.UTC).toString());
    }

    @Test
    void takesTheSameJsonAsPlainTextSoThatABeaconNeedsNoPreflight() {
        String site = Api.publishedSite();
        Api.anonymous()
                .contentType(ContentType.TEXT)
                .body("{\"hosts\":[\"cdn.example.com\"]}")
                .post(path(site))
                .then()
                .statusCode(204);
        list(site).body("items.host", contains("cdn.example.com"));
    }

    @Test
    void tellsThatTheScriptComesTooLate() {
        String site = Api.publishedSite();
        send(site, Map.of("hosts", List.of(), "late", false)).statusCode(204);
        list(site).body("late", nullValue());
        send(site, Map.of("hosts", List.of(), "late", true)).statusCode(204);
        send(site, Map.of("hosts", List.of("cdn.example.com"), "late", true)).statusCode(204);
        list(site)
                .body("late.reports", equalTo(2))
                .body("late.lastSeen", equalTo(LocalDate.now(ZoneOffset.UTC).toString()))
                .body("items.reports", contains(1));
    }

    @Test
    void storesNoHostThatTheNewestVersionClaims() {
        String site = Api.site();
        allow(site, "*.acme.example");
        classify(site, "*.google-analytics.com", "www.google.com/recaptcha/");
        Api.publish(site);

        report(site, "cdn.acme.example", "region1.google-analytics.com", "www.google.com", "cdn.example.com");

        list(site).body("items.host", contains("cdn.example.com", "www.google.com"));
        // nothing was stored: taking the claims back brings nothing forth
        allow(site);
        Api.admin().delete("/admin/v1/sites/" + site + "/services/analytics-service").then().statusCode(204);
        list(site).body("items.host", contains("cdn.example.com", "www.google.com"));
    }

    @Test
    void aHostDisappearsWhenTheDraftClassifiesIt() {
        String site = Api.publishedSite();
        report(site, "cdn.example.com", "own.acme.example", "other.example.org");
        classify(site, "*.example.com");
        list(site).body("items.host", contains("other.example.org", "own.acme.example"));
        allow(site, "own.acme.example");
        list(site).body("items.host", contains("other.example.org"));
    }

    @Test
    void comesInPartsThatJoin() {
        String site = Api.publishedSite();
        List<String> hosts = IntStream.range(10, 35).mapToObj(i -> "h" + i + ".example.com").toList();
        send(site, Map.of("hosts", hosts)).statusCode(204);
        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            ValidatableResponse part = list(site, cursor == null ? "limit=10" : "limit=10&cursor=" + cursor);
            read.addAll(part.extract().path("items.host"));
            cursor = part.extract().path("next");
        } while (cursor != null);
        assertThat(read).isEqualTo(hosts);
        list(site, "limit=25").body("items", hasSize(25)).body("next", nullValue());
        for (String wrong : List.of("limit=0", "limit=501", "cursor=x", "cursor=MjAyNi0xMS0yMg", "cursor=%C3%A5")) {
            list(site, wrong).statusCode(400).contentType("application/problem+json");
        }
    }

    @Test
    void keepsAThousandHostsAndCountsThoseOn() {
        String site = Api.publishedSite();
        for (int batch = 0; batch < 21; batch++) {
            int from = batch * 50;
            send(site,
                    Map.of("hosts", IntStream.range(from, from + 50).mapToObj(i -> "h" + i + ".example.com").toList()))
                    .statusCode(204);
            if (batch % 8 == 0) {
                list(site).statusCode(200);
            }
        }
        Set<String> kept = new HashSet<>(list(site, "limit=500").extract().path("items.host"));
        ValidatableResponse rest = list(site, "limit=500&cursor=" + list(site, "limit=500").extract().path("next"));
        rest.body("next", nullValue());
        kept.addAll(rest.extract().path("items.host"));
        assertThat(kept).hasSize(1000).contains("h0.example.com", "h399.example.com");

        report(site, "h0.example.com", "newcomer.example.org");

        list(site, "limit=1").body("items[0].host", equalTo("h0.example.com")).body("items[0].reports", equalTo(2));
        Api.admin().delete("/admin/v1/sites/" + site + "/hosts").then().statusCode(204);
        report(site, "newcomer.example.org");
        list(site).body("items.host", contains("newcomer.example.org"));
    }

    @Test
    void canBeEmptied() {
        String site = Api.publishedSite();
        String other = Api.publishedSite();
        for (String each : List.of(site, other)) {
            send(each, Map.of("hosts", List.of("cdn.example.com"), "late", true)).statusCode(204);
        }
        list(site).body("items", hasSize(1));
        report(site, "not-yet-stored.example.com");
        Api.as(Api.key("editor", site)).delete("/admin/v1/sites/" + site + "/hosts").then().statusCode(204);
        list(site).body("items", empty()).body("late", nullValue());
        list(other).body("items", hasSize(1)).body("late.reports", equalTo(1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongReports")
    void refusesAndNamesTheField(String what, Object report, String field) {
        String site = Api.publishedSite();
        send(site, report)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field));
        list(site).body("items", empty());
    }

    static Stream<Arguments> wrongReports() {
        return Stream.of(
                Arguments.of("no hosts", Map.of("late", true), "hosts"),
                Arguments.of("hosts as a string", Map.of("hosts", "cdn.example.com"), "hosts"),
                Arguments.of("51 hosts", hosts(IntStream.range(0, 51).mapToObj(i -> "h" + i + ".example").toArray()),
                        "hosts"),
                Arguments.of("a number among hosts", hosts("cdn.example.com", 7), "hosts[1]"),
                Arguments.of("a truth value among hosts", hosts(true), "hosts[0]"),
                Arguments.of("an address", hosts("cdn.example.com", "https://cdn.example.com"), "hosts[1]"),
                Arguments.of("a path", hosts("cdn.example.com/user/42"), "hosts[0]"),
                Arguments.of("upper case", hosts("CDN.example.com"), "hosts[0]"),
                Arguments.of("a wildcard", hosts("*.example.com"), "hosts[0]"),
                Arguments.of("254 characters", hosts("a.".repeat(126) + "aa"), "hosts[0]"),
                Arguments.of("markup", hosts("<img src=x>"), "hosts[0]"),
                Arguments.of("a null character", hosts("cdn.example.com\0"), "hosts[0]"),
                Arguments.of("a line break", hosts("cdn.example.com\n"), "hosts[0]"),
                Arguments.of("late as a string", Map.of("hosts", List.of(), "late", "true"), "late"),
                Arguments.of("an unknown member", Map.of("hosts", List.of(), "visitor", "q1w2e3r4t5y6u7i8o9p0aA"),
                        "visitor"));
    }

    private static Map<String, Object> hosts(Object... hosts) {
        return Map.of("hosts", List.of(hosts));
    }

    @Test
    void refusesNullAmongHosts() {
        raw(Api.publishedSite(), "{\"hosts\":[null]}").statusCode(400).body("violations.field", hasItem("hosts[0]"));
    }

    @Test
    void refusesWhatIsNotJson() {
        String site = Api.publishedSite();
        for (String body : new String[]{"", "{", "[]", "null", "\"x\"", "{} {}", "{\"hosts\":[],\"hosts\":[]}"}) {
            raw(site, body).statusCode(400)
                    .contentType("application/problem+json")
                    .body("detail", not(containsString("com.fasterxml")));
        }
    }

    @Test
    void refusesMoreThanEightKibibytesAndOtherMediaTypes() {
        String site = Api.publishedSite();
        raw(site, "{\"hosts\":[" + " ".repeat(8200) + "]}").statusCode(413);
        Api.anonymous()
                .contentType(ContentType.XML)
                .body("<hosts/>")
                .post(path(site))
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void knowsNoSiteThatIsUnknownOrUnpublished() {
        report("no-such-site", "cdn.example.com").statusCode(404);
        report(Api.site(), "cdn.example.com").statusCode(404);
    }

    @Test
    void takesReportsOfTheSitesOwnPagesOnly() {
        String site = Api.publishedSite();
        for (String foreign : List.of("https://evil.example", "http://www.acme.example", "null")) {
            from(site, foreign).statusCode(403).header("Access-Control-Allow-Origin", nullValue());
        }
        list(site).body("items", empty());
        from(site, "https://shop.acme.example")
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "https://shop.acme.example")
                .header("Vary", containsString("Origin"))
                .header("Set-Cookie", nullValue());
        list(site).body("items", hasSize(1));
        RestAssured.given()
                .header("Origin", "https://www.acme.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .options(path(site))
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "https://www.acme.example");
    }

    private static ValidatableResponse report(String site, String... hosts) {
        return send(site, Map.of("hosts", List.of(hosts)));
    }

    private static ValidatableResponse send(String site, Object report) {
        return Api.anonymous().contentType(ContentType.JSON).body(report).post(path(site)).then();
    }

    private static ValidatableResponse raw(String site, String body) {
        return Api.anonymous()
                .contentType(ContentType.JSON)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(path(site))
                .then();
    }

    private static ValidatableResponse from(String site, String origin) {
        return Api.anonymous()
                .header("Origin", origin)
                .contentType(ContentType.JSON)
                .body(hosts("cdn.example.com"))
                .post(path(site))
                .then();
    }

    private static ValidatableResponse list(String site) {
        return list(site, "limit=100");
    }

    private static ValidatableResponse list(String site, String query) {
        return Api.admin().urlEncodingEnabled(false).get("/admin/v1/sites/" + site + "/hosts?" + query).then();
    }

    private static String path(String site) {
        return "/v1/sites/" + site + "/hosts";
    }

    private static void allow(String site, String... hosts) {
        Map<String, Object> settings = new HashMap<>(Api.settings(site));
        settings.put("allowedHosts", List.of(hosts));
        Api.admin().contentType(ContentType.JSON).body(settings).put("/admin/v1/sites/" + site).then().statusCode(200);
    }

    private static void classify(String site, String... match) {
        Api.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("key", "analytics-service", "name", "Analytics", "category", "analytics", "match",
                        List.of(match), "provider", Map.of("name", "Acme AB")))
                .post("/admin/v1/sites/" + site + "/services")
                .then()
                .statusCode(201);
    }
}
