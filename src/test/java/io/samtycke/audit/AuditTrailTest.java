package io.samtycke.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.samtycke.testsupport.Api;
import io.samtycke.testsupport.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

@ServerTest
class AuditTrailTest {

    @Test
    void readingRecordsIsAnActForEachRequest() {
        String site = Api.publishedSite();
        String auditor = Api.key("auditor", site);
        Api.as(auditor).get("/admin/v1/sites/" + site + "/consents?action=save&reason=sample").then().statusCode(200);
        Api.as(auditor).get("/admin/v1/sites/" + site + "/consents/export?format=csv").then().statusCode(200);
        Api.as(auditor).get("/admin/v1/audit?actor=auditor&site=" + site).then()
                .statusCode(200)
                .body("items.kind", equalTo(List.of("export", "records.list")))
                .body("items[1].content.about.filter.action", equalTo("save"))
                .body("items[1].content.about.records", equalTo(0))
                .body("items[1].content.about.reason", equalTo("sample"));
        Awaitility.await().untilAsserted(() -> Api.as(auditor).get("/admin/v1/audit?site=" + site).then()
                .body("items.index", everyItem(not(equalTo(null)))));
    }

    @Test
    void whoConfiguredWhatIsThere() {
        String site = Api.site();
        String editor = Api.key("editor", site);
        Map<String, Object> settings = new HashMap<>(Api.settings(site));
        settings.put("origins", List.of("https://elsewhere.example"));
        Api.as(editor).contentType(ContentType.JSON).body(settings).put("/admin/v1/sites/" + site).then()
                .statusCode(200);
        Api.as(editor).contentType(ContentType.JSON).body(settings).put("/admin/v1/sites/" + site).then()
                .statusCode(200);
        Api.as(editor).contentType(ContentType.JSON).body(Map.of("title", "Kakor"))
                .put("/admin/v1/sites/" + site + "/texts/sv").then().statusCode(200);
        Api.admin().get("/admin/v1/audit?site=" + site).then()
                .body("items.kind", equalTo(List.of("draft.change", "site.change", "site.create")))
                .body("items[0].actor", equalTo("editor"))
                .body("items[0].content.about.parts", equalTo(List.of("texts")))
                .body("items[1].content.about.members", equalTo(List.of("origins")))
                .body("items[1].content.about.origins", equalTo(List.of("https://elsewhere.example")));
    }

    @Test
    void anEndedSiteIsThereAndNoKeyOpensTheNextOneOfThatName() {
        String site = Api.site();
        String other = Api.site();
        String alone = Api.key("auditor", site);
        String both = Api.key("auditor", site, other);
        Api.admin().delete("/admin/v1/sites/" + site).then().statusCode(204);
        Api.admin().get("/admin/v1/audit?kind=site.delete").then().body("items[0].content.about.site", equalTo(site));

        Api.admin().contentType(ContentType.JSON).body(Api.settings(site)).post("/admin/v1/sites").then()
                .statusCode(201);
        Api.as(alone).get("/admin/v1/sites/" + site).then().statusCode(401);
        Api.as(both).get("/admin/v1/sites/" + site).then().statusCode(404);
        Api.as(both).get("/admin/v1/sites/" + other).then().statusCode(200);
    }

    @Test
    void aKeyForOneSiteSeesNothingOfOthersAndNothingOfTheInstallation() {
        String mine = Api.publishedSite();
        String foreign = Api.publishedSite();
        String key = Api.key("auditor", mine);
        Api.as(key).get("/admin/v1/audit?limit=500").then()
                .statusCode(200)
                .body("items.site", everyItem(equalTo(mine)))
                .body("items.kind", hasItem("publish"));
        Api.as(key).get("/admin/v1/audit?site=" + foreign).then().statusCode(404);
        Api.as(key).get("/admin/v1/audit?kind=key.create").then().body("items", hasSize(0));
        Api.admin().get("/admin/v1/audit?kind=key.create").then().body("items.site", everyItem(equalTo(null)))
                .body("items.content.about.name", hasItem("auditor"));
        Api.as(Api.key("editor", mine)).get("/admin/v1/audit").then().statusCode(403);
    }

    @Test
    void pagesFollowOneAnotherAndTimesLimit() {
        String site = Api.publishedSite();
        Api.publish(site);
        Api.publish(site);
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Response page = Api.admin().get("/admin/v1/audit?limit=1&kind=publish&site=" + site
                    + (cursor == null ? "" : "&cursor=" + cursor));
            assertThat(page.statusCode()).isEqualTo(200);
            seen.addAll(page.path("items.id"));
            cursor = page.path("next");
            Api.publish(site);
        } while (cursor != null);
        assertThat(seen).hasSize(3).doesNotHaveDuplicates();
        Api.admin().get("/admin/v1/audit?to=2020-01-01T00:00:00Z").then().body("items", hasSize(0));
        Api.admin().get("/admin/v1/audit?from=2099-01-01T00:00:00Z").then().body("items", hasSize(0));
        Api.admin().get("/admin/v1/audit?from=yesterday").then().statusCode(400)
                .body("violations.field", hasItem("from"));
    }
}
