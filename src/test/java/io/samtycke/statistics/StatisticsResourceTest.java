package io.samtycke.statistics;

import java.net.URI;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.samtycke.testsupport.Api;
import io.samtycke.testsupport.Decisions;
import io.samtycke.testsupport.ServerTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.startsWith;

@ServerTest
class StatisticsResourceTest {

    @Inject
    TallyStore tallies;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Test
    void everyDecisionCountsOnceAndAtOnceBeforeAndAfterFolding() {
        String site = Api.publishedSite();
        Map<String, Object> refusal = Decisions.refusal();
        Decisions.send(site, refusal).statusCode(201);
        Decisions.send(site, refusal).statusCode(200);
        Decisions.send(site, Decisions.saved(Decisions.choice(true, true, false, false))).statusCode(201);
        counts(site, 1, 1);

        tallies.fold();
        counts(site, 1, 1);

        Decisions.send(site, Decisions.refusal("language", "en")).statusCode(201);
        counts(site, 2, 1);
        tallies.fold();
        tallies.fold();
        counts(site, 2, 1);
    }

    private void counts(String site, int refusals, int choices) {
        for (String interval : new String[]{"hour", "day", "week", "month"}) {
            stats(site, "?interval=" + interval)
                    .body("interval", equalTo(interval))
                    .body("total.decisions", equalTo(refusals + choices))
                    .body("total.actions.reject_all", equalTo(refusals))
                    .body("total.actions.save", equalTo(choices))
                    .body("total.actions.accept_all", equalTo(0))
                    .body("series.decisions.sum()", equalTo(refusals + choices))
                    .body("total.categories.find { it.key == 'analytics' }.granted", equalTo(choices))
                    .body("total.categories.find { it.key == 'marketing' }.refused", equalTo(refusals + choices))
                    .body("versions.key", equalTo(List.of("1")))
                    .body("surfaces[0].decisions", equalTo(refusals + choices));
        }
    }

    @Test
    void groupsAreTheLargestFirstAndUnknownLanguagesAreOne() {
        String site = Api.publishedSite();
        Decisions.send(site, Decisions.refusal("language", "en")).statusCode(201);
        Decisions.send(site, Decisions.refusal("language", "tlh")).statusCode(201);
        Decisions.send(site, Decisions.refusal()).statusCode(201);
        Decisions.send(site, Decisions.refusal()).statusCode(201);
        stats(site, "")
                .body("languages[0].key", equalTo("sv"))
                .body("languages[0].decisions", equalTo(2))
                .body("languages.key", hasItem(""))
                .body("languages", hasSize(3));
    }

    @Test
    void programsThatSayWhatTheyAreAreLeftOut() {
        String site = Api.publishedSite();
        Api.anonymous()
                .contentType(ContentType.JSON)
                .header("User-Agent", "Examplebot/1.0")
                .body(Decisions.refusal())
                .post("/v1/sites/" + site + "/consents")
                .then()
                .statusCode(201);
        stats(site, "").body("total.decisions", equalTo(0)).body("bots", equalTo(1)).body("devices", hasSize(0));
    }

    @Test
    void pagesOfAPatternAreCountedTogether() {
        String site = Api.publishedSite();
        for (String origin : new String[]{"https://www.acme.example", "https://shop.acme.example",
                "https://blog.acme.example"}) {
            Api.anonymous()
                    .contentType(ContentType.JSON)
                    .header("Origin", origin)
                    .body(Decisions.refusal())
                    .post("/v1/sites/" + site + "/consents")
                    .then()
                    .statusCode(201);
        }
        stats(site, "")
                .body("origins[0].key", equalTo("https://*.acme.example"))
                .body("origins[0].decisions", equalTo(2))
                .body("origins[1].key", equalTo("https://www.acme.example"));
    }

    @Test
    void withdrawalsAreActionsAndNotRates() {
        String site = Api.publishedSite();
        Decisions.send(site, Decisions.refusal("action", "withdraw")).statusCode(201);
        stats(site, "").body("total.actions.withdraw", equalTo(1)).body("total.categories", hasSize(0));
    }

    @Test
    void aPeriodWithoutDecisionsIsARowOfNoughts() {
        String site = Api.publishedSite();
        stats(site, "?from=2026-01-01&to=2026-01-08")
                .body("from", equalTo("2026-01-01T00:00:00Z"))
                .body("series", hasSize(7))
                .body("series.decisions", everyItem(equalTo(0)));
    }

    @Test
    void theOperatorsMetricsSayTheSame() {
        String site = Api.publishedSite();
        Map<String, Object> refusal = Decisions.refusal();
        Decisions.send(site, refusal).statusCode(201);
        Decisions.send(site, refusal).statusCode(200);
        String metrics = given().get(management.resolve("/q/metrics")).asString();
        assertThat(metrics)
                .contains("samtycke_decisions_total{action=\"reject_all\",site=\"" + site + "\"} 1.0")
                .contains(
                        "samtycke_answers_total{answer=\"refused\",category=\"analytics\",site=\"" + site + "\"} 1.0");
    }

    @Test
    void twoVersionsAreCompared() {
        String site = Api.publishedSite();
        Api.publish(site);
        for (int i = 0; i < 4; i++) {
            Decisions.send(site, Decisions.refusal()).statusCode(201);
            Map<String, Object> choice = Decisions.saved(Decisions.choice(false, i < 2, false, false));
            choice.put("version", 2);
            Decisions.send(site, choice).statusCode(201);
        }
        Api.admin()
                .get("/admin/v1/sites/" + site + "/stats/compare?a=1&b=2")
                .then()
                .statusCode(200)
                .body("categories.find { it.key == 'analytics' }.comparison.difference.toDouble()", closeTo(0.5, 1e-9))
                .body("categories.find { it.key == 'analytics' }.comparison.low.toDouble()", lessThan(0.5))
                .body("acceptAll.a.whole", equalTo(4));
        Api.admin()
                .get("/admin/v1/sites/" + site + "/stats/compare?a=1")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("b"));
    }

    @Test
    void wrongQuestionsAreNamed() {
        String site = Api.publishedSite();
        Api.admin()
                .get("/admin/v1/sites/" + site + "/stats?from=soon")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("from"));
        Api.admin()
                .get("/admin/v1/sites/" + site + "/stats?interval=hour&from=2020-01-01&to=2020-01-02")
                .then()
                .statusCode(400)
                .body("detail", startsWith("Hours are told apart"));
    }

    private static ValidatableResponse stats(String site, String query) {
        return Api.admin().get("/admin/v1/sites/" + site + "/stats" + query).then().statusCode(200);
    }
}
