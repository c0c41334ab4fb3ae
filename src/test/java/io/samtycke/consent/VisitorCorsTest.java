package io.samtycke.consent;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.samtycke.testsupport.Api;
import io.samtycke.testsupport.Decisions;
import io.samtycke.testsupport.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What the receipt widget asks of the server from a page of the site, which is on another host. */
@ServerTest
class VisitorCorsTest {

    private static final String OWN = "https://www.acme.example";
    private static final String FOREIGN = "https://evil.example";

    @Test
    void aSitesOwnPagesReadAndEraseAndNobodyElses() {
        String site = Api.publishedSite();
        Map<String, Object> decision = Decisions.refusal();
        Decisions.send(site, decision).statusCode(201);
        String visitor = "/v1/sites/" + site + "/visitors/" + decision.get("visitor");
        String receipt = "/v1/sites/" + site + "/consents/" + decision.get("id") + "/receipt?visitor="
                + decision.get("visitor");

        for (String path : new String[]{visitor, receipt}) {
            Response answer = Api.anonymous().header("Origin", OWN).get(path);
            assertThat(answer.statusCode()).isIn(200, 202);
            assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(OWN);
            assertThat(answer.header("Access-Control-Expose-Headers")).isEqualTo("Retry-After");
            assertThat(Api.anonymous().header("Origin", FOREIGN).get(path).header("Access-Control-Allow-Origin"))
                    .isNull();
        }

        assertThat(preflight(visitor, OWN).header("Access-Control-Allow-Methods")).contains("DELETE");
        assertThat(preflight(visitor, OWN).header("Access-Control-Allow-Origin")).isEqualTo(OWN);
        assertThat(preflight(visitor, FOREIGN).header("Access-Control-Allow-Origin")).isNull();
        Api.anonymous().header("Origin", OWN).delete(visitor).then().statusCode(204);
        assertThat(Api.anonymous().get(visitor).jsonPath().getList("items")).isEmpty();
    }

    private static Response preflight(String path, String origin) {
        return RestAssured.given()
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "DELETE")
                .options(path);
    }
}
