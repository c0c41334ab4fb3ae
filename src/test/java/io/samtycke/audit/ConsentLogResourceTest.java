package io.samtycke.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.restassured.response.ValidatableResponse;
import io.samtycke.testsupport.Api;
import io.samtycke.testsupport.Decisions;
import io.samtycke.testsupport.ServerTest;
import io.samtycke.testsupport.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@ServerTest
class ConsentLogResourceTest {

    @Test
    void everyFilterFindsWhatItNamesAndNothingElse() {
        String site = Api.publishedSite();
        Map<String, Object> refusal = Decisions.refusal();
        Map<String, Object> choice = Decisions.saved(Decisions.choice(true, true, false, false));
        choice.put("language", "en");
        Decisions.send(site, refusal).statusCode(201);
        Decisions.send(site, choice).statusCode(201);
        Api.publish(site);
        Map<String, Object> later = Decisions.refusal("version", 2);
        Decisions.send(site, later).statusCode(201);

        found(site, "action=save", choice);
        found(site, "action=reject_all", later, refusal);
        found(site, "language=en", choice);
        found(site, "version=2", later);
        found(site, "visitor=" + refusal.get("visitor"), refusal);
        found(site, "category=analytics&granted=true", choice);
        found(site, "category=analytics&granted=false", later, refusal);
        found(site, "category=analytics", later, choice, refusal);
        found(site, "category=marketing&granted=true");
        found(site, "from=2020-01-01T00:00:00Z&to=2099-01-01T00:00:00Z", later, choice, refusal);
        found(site, "to=2020-01-01T00:00:00Z");
        found(site, "from=2099-01-01T00:00:00Z");
        found(site, "action=reject_all&version=1", refusal);
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepeatWhileNewRecordsArrive() {
        String site = Api.publishedSite();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Map<String, Object> decision = Decisions.refusal();
            Decisions.send(site, decision).statusCode(201);
            expected.add((String) decision.get("id"));
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            ValidatableResponse page = Api.admin()
                    .get("/admin/v1/sites/" + site + "/consents?limit=3" + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200);
            seen.addAll(page.extract().path("items.id"));
            cursor = page.extract().path("next");
            Decisions.send(site, Decisions.refusal()).statusCode(201);
        } while (cursor != null);

        Collections.reverse(expected);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aFilterThatFitsLittleIsAnsweredInPartsThatMissAndRepeatNothing() throws Exception {
        String site = Api.publishedSite();
        Map<String, Object> oldest = Decisions.refusal("language", "en");
        Decisions.send(site, oldest).statusCode(201);
        // a page looks at 5 000: four of them see nothing that fits
        try (Connection connection = TestDatabase.owner();
                PreparedStatement insert = connection.prepareStatement(
                        """
                                WITH aged AS (
                                    UPDATE consent_record SET received_at = received_at - interval '1 day' FROM site
                                    WHERE site_id = site.id AND key = ? RETURNING site_id)
                                INSERT INTO consent_record
                                SELECT (SELECT site_id FROM aged), gen_random_uuid(), 'q1w2e3r4t5y6u7i8o9p0aA', 1, 'save',
                                       'sv', '{}', '{}', date_trunc('milliseconds', now()) - make_interval(secs => n / 7), '', '', '{}'
                                FROM generate_series(1, 20000) n""")) {
            insert.setString(1, site);
            insert.executeUpdate();
        }
        List<Integer> sizes = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            ValidatableResponse page = Api.admin()
                    .get("/admin/v1/sites/" + site + "/consents?language=en"
                            + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200);
            List<String> ids = page.extract().path("items.id");
            sizes.add(ids.size());
            seen.addAll(ids);
            cursor = page.extract().path("next");
            Decisions.send(site, Decisions.refusal("language", "en")).statusCode(201);
        } while (cursor != null);
        assertThat(sizes).containsExactly(0, 0, 0, 0, 1);
        assertThat(seen).containsExactly((String) oldest.get("id"));
    }

    @Test
    void wrongFiltersAreNamed() {
        String site = Api.publishedSite();
        wrong(site, "from=yesterday", "from");
        wrong(site, "action=maybe", "action");
        wrong(site, "granted=true", "granted");
        wrong(site, "cursor=x", "cursor");
        wrong(site, "categry=analytics", "categry");
        wrong(site, "limit=0", "limit");
        wrong(site, "limit=501", "limit");
        Api.admin().get("/admin/v1/sites/" + site + "/consents/export?format=pdf").then().statusCode(400);
    }

    @Test
    void oneRecordIsFoundByItsIdInItsSiteOnly() {
        String site = Api.publishedSite();
        Map<String, Object> decision = Decisions.refusal();
        Decisions.send(site, decision).statusCode(201);
        Api.admin()
                .get("/admin/v1/sites/" + site + "/consents/" + decision.get("id"))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("categories", equalTo(Map.of(
                        "necessary", true, "preferences", false, "analytics", false, "marketing", false, "social",
                        false)));
        String other = Api.publishedSite();
        Api.admin().get("/admin/v1/sites/" + other + "/consents/" + decision.get("id")).then().statusCode(404);
        Api.admin().get("/admin/v1/sites/" + site + "/consents/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void exportsHoldEveryRecordThatFits() {
        String site = Api.publishedSite();
        Map<String, Object> refusal = Decisions.refusal();
        Map<String, Object> choice = Decisions.saved(Decisions.choice(true, false, false, true));
        Decisions.send(site, refusal).statusCode(201);
        Decisions.send(site, choice).statusCode(201);

        String csv = export(site, "format=csv").contentType("text/csv").extract().asString();
        assertThat(csv.split("\r\n")).hasSize(3);
        assertThat(csv).startsWith("id,receivedAt,visitor,version,noticeHash,action,granted,refused,");
        assertThat(csv)
                .contains("save,necessary preferences social,analytics marketing,")
                .contains("reject_all,necessary,analytics marketing preferences social,");

        String ndjson = export(site, "format=ndjson&action=save")
                .header("Content-Disposition", containsString(site + "-consents.ndjson"))
                .extract()
                .asString();
        assertThat(ndjson.lines()).hasSize(1);
        assertThat(ndjson).startsWith("{\"action\":\"save\"").contains("\"id\":\"" + choice.get("id") + "\"");
    }

    @Test
    void anExportThatBrokeOffGoesOnAfterItsLastRecord() {
        String site = Api.publishedSite();
        for (int i = 0; i < 3; i++) {
            Decisions.send(site, Decisions.refusal()).statusCode(201);
        }
        List<String> whole = export(site, "format=csv").extract().asString().lines().toList();
        String second = whole.get(2).substring(0, 36);
        Decisions.send(site, Decisions.refusal()).statusCode(201);
        assertThat(export(site, "format=csv&after=" + second).extract().asString().lines())
                .containsExactly(whole.get(3));
        for (String after : List.of("x", UUID.randomUUID().toString())) {
            Api.admin().get("/admin/v1/sites/" + site + "/consents/export?format=csv&after=" + after).then()
                    .statusCode(after.equals("x") ? 400 : 422)
                    .body("violations.field", hasItem("after"));
        }
    }

    @Test
    void anAuditorOfTheSiteReadsItAndAnEditorDoesNot() {
        String site = Api.publishedSite();
        String path = "/admin/v1/sites/" + site + "/consents";
        Api.as(Api.key("auditor", site)).get(path).then().statusCode(200).body("items", hasSize(0));
        Api.as(Api.key("dpo", site)).get(path).then().statusCode(200).body("next", nullValue());
        Api.as(Api.key("editor", site)).get(path).then().statusCode(403);
        Api.as(Api.key("auditor", Api.site())).get(path).then().statusCode(404);
        Api.anonymous().get(path).then().statusCode(401);
    }

    @SafeVarargs
    private static void found(String site, String query, Map<String, Object>... decisions) {
        List<Object> ids = new ArrayList<>();
        for (Map<String, Object> decision : decisions) {
            ids.add(decision.get("id"));
        }
        Api.admin()
                .get("/admin/v1/sites/" + site + "/consents?" + query)
                .then()
                .statusCode(200)
                .body("items.site", everyItem(equalTo(site)))
                .body("items.id", equalTo(ids));
    }

    private static void wrong(String site, String query, String field) {
        Api.admin()
                .get("/admin/v1/sites/" + site + "/consents?" + query)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(field));
    }

    private static ValidatableResponse export(String site, String query) {
        return Api.admin().get("/admin/v1/sites/" + site + "/consents/export?" + query).then().statusCode(200);
    }
}
