package io.samtycke.audit;

import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

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
