package io.samtycke.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.samtycke.platform.Act;
import io.samtycke.site.SiteService;
import io.samtycke.testsupport.Api;
import io.samtycke.testsupport.Decisions;
import io.samtycke.testsupport.ServerTest;
import io.samtycke.testsupport.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@ServerTest
class VisitorRightsTest {

    @Inject
    SiteService sites;

    @Test
    void anOfficerReadsAndErasesForAVisitorAndTheTrailSaysWhoAndWhyButNotWhose() {
        String site = Api.publishedSite();
        String visitor = decided(site);
        String dpo = Api.key("dpo", site);
        Api.as(dpo).queryParam("reason", "case 12").get(path(site, visitor)).then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("records[0].pii_principal_id", equalTo(visitor));
        Api.as(dpo).delete(path(site, visitor)).then().statusCode(400).body("violations.field", hasItem("reason"));
        Api.as(dpo).queryParam("reason", "case 12").delete(path(site, visitor)).then().statusCode(204);
        Api.as(dpo).get(path(site, visitor)).then().statusCode(200).body("items", hasSize(0));

        trail(site, "kind=visitor.erase")
                .body("items", hasSize(1))
                .body("items[0].actor", equalTo("dpo"))
                .body("items[0].site", equalTo(site))
                .body("items[0].content.about.reason", equalTo("case 12"))
                .body("items[0].content.about.visitor", equalTo(Act.visitor(visitor)));
        trail(site, "kind=visitor.read").body("items", hasSize(2));
        assertThat(trail(site, "limit=500").extract().asString()).doesNotContain(visitor);
    }

    @Test
    void restrictedRecordsAreKeptAndLeftOutUntilReleased() {
        String site = Api.publishedSite();
        String visitor = decided(site);
        String other = decided(site);
        String auditor = Api.key("auditor", site);
        String dpo = Api.key("dpo", site);
        restrict(dpo, site, visitor, true).statusCode(200).body("restriction.reason", equalTo("contested"));

        Api.as(auditor).get(log(site)).then().body("items.visitor", equalTo(java.util.List.of(other)));
        Api.as(auditor).get(log(site) + "?visitor=" + visitor).then().body("items", hasSize(0));
        Api.as(auditor).get(log(site) + "?restricted=true").then().statusCode(403);
        Api.as(dpo).get(log(site) + "?restricted=true").then().body("items", hasSize(2));
        for (String format : new String[]{"csv", "ndjson", "proofs"}) {
            Api.as(auditor).get(log(site) + "/export?format=" + format).then().statusCode(200)
                    .body(not(containsString(visitor))).body(containsString(other));
        }
        Api.as(dpo).get(log(site) + "/export?format=csv&restricted=true").then().body(containsString(visitor));
        String id = Api.as(dpo).get(path(site, visitor)).path("items[0].id");
        Api.as(auditor).get(log(site) + "/" + id).then().statusCode(403).body("detail", containsString("art. 18"));
        Api.as(dpo).get(log(site) + "/" + id + "?restricted=true").then().statusCode(200);
        Api.anonymous().get("/v1/sites/" + site + "/visitors/" + visitor).then().body("items", hasSize(1));
        Api.as(dpo).queryParam("reason", "a mistake").delete(path(site, visitor)).then().statusCode(409);

        restrict(dpo, site, visitor, false).statusCode(200).body("restriction", nullValue());
        Api.as(auditor).get(log(site)).then().body("items", hasSize(2));
        trail(site, "kind=visitor.restrict").body("items", hasSize(1));
        trail(site, "kind=visitor.release").body("items", hasSize(1));
    }

    @Test
    void retentionWaitsForARestrictionAndTheVisitorDoesNot() throws Exception {
        String site = Api.publishedSite();
        String visitor = decided(site);
        String other = decided(site);
        String dpo = Api.key("dpo", site);
        restrict(dpo, site, visitor, true).statusCode(200);
        try (Connection connection = TestDatabase.owner();
                PreparedStatement expire = connection.prepareStatement(
                        "SELECT erase_expired(?, now() + interval '1 day', 100)")) {
            expire.setLong(1, sites.get(site).id());
            expire.execute();
        }
        Api.as(dpo).get(path(site, other)).then().body("items", hasSize(0));
        Api.as(dpo).get(path(site, visitor)).then().body("items", hasSize(1));

        Api.anonymous().delete("/v1/sites/" + site + "/visitors/" + visitor).then().statusCode(204);
        Api.as(dpo).get(path(site, visitor)).then().body("items", hasSize(0)).body("restriction", nullValue());
    }

    @Test
    void aRestrictionNeedsAReasonAndSomebodyToRestrict() {
        String site = Api.publishedSite();
        String dpo = Api.key("dpo", site);
        Api.as(dpo).contentType(ContentType.JSON).body(Map.of("restricted", true))
                .post(path(site, decided(site)) + "/restrict").then()
                .statusCode(400).body("violations.field", hasItem(containsString("reason")));
        restrict(dpo, site, Decisions.visitor(), true).statusCode(404);
        Api.as(Api.key("auditor", site)).get(path(site, Decisions.visitor())).then().statusCode(403);
    }

    private static String decided(String site) {
        Map<String, Object> decision = Decisions.refusal();
        Decisions.send(site, decision).statusCode(201);
        return (String) decision.get("visitor");
    }

    private static ValidatableResponse restrict(String key, String site, String visitor, boolean restricted) {
        return Api.as(key).contentType(ContentType.JSON)
                .body(Map.of("restricted", restricted, "reason", "contested"))
                .post(path(site, visitor) + "/restrict")
                .then();
    }

    private static ValidatableResponse trail(String site, String query) {
        return Api.admin().get("/admin/v1/audit?site=" + site + "&" + query).then().statusCode(200);
    }

    private static String path(String site, String visitor) {
        return "/admin/v1/sites/" + site + "/visitors/" + visitor;
    }

    private static String log(String site) {
        return "/admin/v1/sites/" + site + "/consents";
    }
}
