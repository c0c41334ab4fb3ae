package io.samtycke.request;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.samtycke.testsupport.Api;
import io.samtycke.testsupport.Decisions;
import io.samtycke.testsupport.ServerTest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@ServerTest
class RequestResourceTest {

    @Inject
    RequestService requests;

    @Inject
    Clock clock;

    @Test
    void aPersonAsksAndTheOfficerAnswers() {
        String site = Api.publishedSite();
        String id = send(site, form("access")).statusCode(201)
                .body("kind", equalTo("access"))
                .extract()
                .path("id");
        String officer = Api.key("dpo", site);

        Api.as(officer)
                .get("/admin/v1/requests?state=open")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body("items[0].history", nullValue());
        change(officer, id, Map.of("closing", Map.of("outcome", "granted"))).statusCode(422)
                .body("violations[0].field", equalTo("identity"));
        change(officer, id, Map.of("identity", "confirmed", "note", "Answered from the address we know."))
                .statusCode(200)
                .body("history.what", hasItems("received", "identity confirmed"));
        change(officer, id, Map.of("closing", Map.of("outcome", "granted"))).statusCode(200)
                .body("outcome", equalTo("granted"));
        change(officer, id, Map.of("note", "again")).statusCode(409);
        Api.as(officer).get("/admin/v1/requests?state=open").then().body("items.id", not(hasItem(id)));
        Api.as(officer).get("/admin/v1/requests?state=closed").then().body("items.id", hasItem(id));
    }

    @Test
    void whoKnowsTheirVisitorIdNeedsNoOtherCheck() {
        String site = Api.publishedSite();
        Map<String, Object> form = form("erasure");
        form.put("visitor", Decisions.visitor());
        String id = send(site, form).statusCode(201).extract().path("id");
        change(Api.adminKey(), id, Map.of("closing", Map.of("outcome", "granted"))).statusCode(200);
    }

    @Test
    void moreTimeIsThreeMonthsAtTheMostAndARefusalHasAReason() {
        String site = Api.publishedSite();
        Map<String, Object> entry = Map.of("site", site, "kind", "objection", "received",
                clock.instant().minus(Duration.ofDays(5)).toString());
        ValidatableResponse entered = Api.admin()
                .contentType(ContentType.JSON)
                .body(entry)
                .post("/admin/v1/requests")
                .then()
                .statusCode(201)
                .body("source", equalTo("register"))
                .body("overdue", equalTo(false));
        String id = entered.extract().path("id");
        String due = entered.extract().path("due");
        String later = LocalDate.parse(due).plusMonths(1).toString();
        String tooLate = LocalDate.parse(due).plusMonths(3).toString();

        change(Api.adminKey(), id, Map.of("extension", Map.of("due", tooLate, "reason", "Many requests")))
                .statusCode(422)
                .body("violations[0].message", containsString("three months"));
        change(Api.adminKey(), id, Map.of("extension", Map.of("due", later, "reason", "Many requests"))).statusCode(200)
                .body("due", equalTo(later));
        change(Api.adminKey(), id, Map.of("closing", Map.of("outcome", "refused"))).statusCode(422)
                .body("violations[0].field", equalTo("closing.reason"));
        change(Api.adminKey(), id, Map.of("closing", Map.of("outcome", "refused", "reason", "Not about you")))
                .statusCode(200);
    }

    @Test
    void whatIsDueIsFound() {
        String site = Api.publishedSite();
        String id = Api.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("site", site, "kind", "access", "received", "2026-01-01T00:00:00Z"))
                .post("/admin/v1/requests")
                .then()
                .statusCode(201)
                .body("due", equalTo("2026-02-01"))
                .body("overdue", equalTo(true))
                .extract()
                .path("id");
        Api.admin().get("/admin/v1/requests?state=overdue&site=" + site).then().body("items.id", equalTo(List.of(id)));
        change(Api.adminKey(), id, Map.of("extension", Map.of("due", "2026-03-01", "reason", "Late"))).statusCode(422)
                .body("violations[0].message", containsString("within one month"));
    }

    @Test
    void requestsOfOtherSitesAreNotThere() {
        String site = Api.publishedSite();
        String id = send(site, form("access")).statusCode(201).extract().path("id");
        String stranger = Api.key("dpo", Api.site());
        Api.as(stranger).get("/admin/v1/requests/" + id).then().statusCode(404);
        change(stranger, id, Map.of("note", "x")).statusCode(404);
        Api.as(stranger).get("/admin/v1/requests").then().body("items.id", not(hasItem(id)));
        Api.as(stranger).get("/admin/v1/requests?site=" + site).then().body("items.size()", equalTo(0));
        Api.as(stranger)
                .contentType(ContentType.JSON)
                .body(Map.of("site", site, "kind", "access"))
                .post("/admin/v1/requests")
                .then()
                .statusCode(404);
    }

    @Test
    void pagesFollowOneAnother() {
        String site = Api.publishedSite();
        String first = send(site, form("access")).extract().path("id");
        String second = send(site, form("erasure")).extract().path("id");
        String cursor = Api.admin()
                .get("/admin/v1/requests?limit=1&site=" + site)
                .then()
                .body("items[0].id", equalTo(second))
                .extract()
                .path("next");
        Api.admin()
                .get("/admin/v1/requests?limit=1&site=" + site + "&cursor=" + cursor)
                .then()
                .body("items[0].id", equalTo(first))
                .body("next", nullValue());
        Api.admin().get("/admin/v1/requests?cursor=x").then().statusCode(400);
    }

    @Test
    void aFormThatSaysTooLittleIsAnsweredInWords() {
        String site = Api.publishedSite();
        send(site, Map.of("kind", "access", "language", "sv")).statusCode(400)
                .body("violations[0].field", equalTo("contact"));
        send(site, Map.of("kind", "favour", "contact", "a@b.example", "language", "sv")).statusCode(400);
        Api.anonymous()
                .contentType(ContentType.JSON)
                .header("Origin", "https://elsewhere.example")
                .body(form("access"))
                .post("/v1/sites/" + site + "/requests")
                .then()
                .statusCode(403);
    }

    @Test
    void whatWasClosedLongAgoIsForgottenWithItsHistory() {
        String site = Api.publishedSite();
        String id = send(site, form("access")).extract().path("id");
        change(Api.adminKey(), id, Map.of("closing", Map.of("outcome", "nothing_held"))).statusCode(200);
        requests.forgetClosedBefore(clock.instant().minus(Duration.ofDays(1)));
        Api.admin().get("/admin/v1/requests/" + id).then().statusCode(200);
        requests.forgetClosedBefore(clock.instant().plus(Duration.ofDays(1)));
        Api.admin().get("/admin/v1/requests/" + id).then().statusCode(404);
    }

    private static Map<String, Object> form(String kind) {
        return new LinkedHashMap<>(Map.of("kind", kind, "contact", "kim@example.com", "language", "sv"));
    }

    private static ValidatableResponse send(String site, Map<String, Object> form) {
        return Api.anonymous()
                .contentType(ContentType.JSON)
                .body(form)
                .post("/v1/sites/" + site + "/requests")
                .then();
    }

    private static ValidatableResponse change(String key, String id, Map<String, Object> change) {
        return Api.as(key).contentType(ContentType.JSON).body(change).post("/admin/v1/requests/" + id).then();
    }
}
