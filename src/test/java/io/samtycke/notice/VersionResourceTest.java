package io.samtycke.notice;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.restassured.http.ContentType;
import io.samtycke.platform.CanonicalJson;
import io.samtycke.platform.Digests;
import io.samtycke.testsupport.Api;
import io.samtycke.testsupport.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

@ServerTest
class VersionResourceTest {

    @Test
    void versionsCountFromOneAndKeepWhatWasPublished() {
        String site = Api.publishedSite();
        String first = Api.anonymous().get("/v1/sites/" + site + "/config").asString();
        Api.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("radius", 3))
                .put("/admin/v1/sites/" + site + "/appearance")
                .then()
                .statusCode(200);
        assertThat(Api.anonymous().get("/v1/sites/" + site + "/config").asString()).isEqualTo(first);

        Api.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("comment", "Rounder", "material", false))
                .post("/admin/v1/sites/" + site + "/versions")
                .then()
                .statusCode(201)
                .body("version", equalTo(2))
                .body("comment", equalTo("Rounder"))
                .body("material", equalTo(false))
                .body("author", equalTo("First admin key"))
                .body("notice.appearance.radius", equalTo(3));

        Api.anonymous().get("/v1/sites/" + site + "/config").then().body("version", equalTo(2))
                .body("appearance.radius", equalTo(3));
        assertThat(Api.anonymous().get("/v1/sites/" + site + "/config?version=1").asString()).isEqualTo(first);
        Api.anonymous().get("/v1/sites/" + site + "/config?version=3").then().statusCode(404);
        Api.admin().get("/admin/v1/sites/" + site + "/versions").then().body("items.version", equalTo(List.of(2, 1)));
        Api.admin().get("/admin/v1/sites/" + site + "/versions/1").then().body("notice.appearance.radius", equalTo(8));
        Api.admin().get("/admin/v1/sites/" + site + "/versions/3").then().statusCode(404);
    }

    @Test
    void anyoneCanRecomputeTheHashFromThePublicConfiguration() throws Exception {
        String site = Api.publishedSite();
        ObjectMapper json = new ObjectMapper();
        ObjectNode config = (ObjectNode) json.readTree(Api.anonymous().get("/v1/sites/" + site + "/config").asString());
        String hash = config.get("noticeHash").asText();

        config.remove(List.of("version", "noticeHash", "publishedAt"));

        assertThat(Digests.sha256Hex(CanonicalJson.bytes(json, config))).isEqualTo(hash);
    }

    @Test
    void theFirstVersionIsAlwaysMaterial() {
        String site = Api.site();
        Api.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("material", false))
                .post("/admin/v1/sites/" + site + "/versions")
                .then()
                .body("material", equalTo(true));
    }

    @Test
    void anUnpublishedSiteHasNoPublicConfiguration() {
        Api.anonymous().get("/v1/sites/" + Api.site() + "/config").then().statusCode(404);
        Api.anonymous().get("/v1/sites/no-such-site/config").then().statusCode(404);
    }

    @Test
    void publishingTakesNoUnknownMember() {
        String site = Api.site();
        Api.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("coment", "x"))
                .post("/admin/v1/sites/" + site + "/versions")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("coment"));
    }
}
