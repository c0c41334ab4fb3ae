package io.samtycke.platform;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import io.restassured.RestAssured;
import io.samtycke.testsupport.Api;
import io.samtycke.testsupport.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@ServerTest
class ProblemTest {

    @Test
    void everyErrorIsAProblem() {
        String site = Api.publishedSite();
        check(RestAssured.given().get("/nowhere"), 404);
        check(RestAssured.given().get("/v1/sites/" + site + "/nowhere"), 404);
        check(RestAssured.given().put("/v1/sites/" + site + "/config"), 405);
        check(Api.admin().get("/admin/v1/sites/" + site + "/versions/first"), 404);
        check(Api.admin().get("/admin/v1/sites?limit=many"), 400);
        check(Api.admin().get("/admin/v1/sites/" + site + "/consents?granted=1&category=analytics"), 400);
        check(Api.admin().get("/admin/v1/sites/" + site + "/consents/not-a-uuid"), 404);
        check(Api.admin().accept("image/png").get("/admin/v1/sites/" + site), 406);
    }

    @Test
    void aDatabaseThatIsAwayIsToldFromAStatementThatIsWrong() {
        assertThat(DatabaseFault.isAway(new RuntimeException(new SQLException("gone", "08006")))).isTrue();
        assertThat(DatabaseFault.isAway(new SQLException("shutting down", "57P01"))).isTrue();
        assertThat(DatabaseFault.isAway(new SQLException("read-only after failover", "25006"))).isTrue();
        assertThat(DatabaseFault.isAway(new SQLException("pool time-out", (String) null))).isTrue();
        assertThat(DatabaseFault.isAway(new SQLException("duplicate", "23505"))).isFalse();
        assertThat(DatabaseFault.isAway(new IllegalStateException("bug"))).isFalse();
    }

    private static void check(io.restassured.response.Response answer, int status) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status));
        assertThat(answer.asString()).doesNotContain("Exception", "io.samtycke", "\tat ");
    }
}
