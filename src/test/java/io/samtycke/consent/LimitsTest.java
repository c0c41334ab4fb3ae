package io.samtycke.consent;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.samtycke.testsupport.Api;
import io.samtycke.testsupport.Decisions;
import io.samtycke.testsupport.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.matchesPattern;

/** Behind a proxy that says whom it speaks for, with budgets small enough to spend. */
@ServerTest
@TestProfile(LimitsTest.Small.class)
class LimitsTest {

    @Test
    void aFloodOfConsentsEndsAndANoStillComesThrough() {
        String site = Api.publishedSite();
        String flooder = "203.0.113.";
        for (int i = 0; i < 4; i++) {
            assertThat(send(site, flooder + i, consent()).statusCode()).isEqualTo(201);
        }
        send(site, flooder + 9, consent())
                .then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("[1-9][0-9]?"))
                .contentType("application/problem+json")
                .body("detail", endsWith("seconds."));
        assertThat(send(site, flooder + 9, Decisions.refusal()).statusCode()).isEqualTo(201);
        assertThat(send(site, flooder + 9, Decisions.refusal("action", "withdraw")).statusCode()).isEqualTo(201);
        assertThat(send(site, "198.51.100.1", consent()).statusCode()).isEqualTo(201);
    }

    @Test
    void oneVisitorHasABudgetWhateverTheAddress() {
        String site = Api.publishedSite();
        String visitor = Decisions.visitor();
        for (int i = 0; i < 3; i++) {
            Map<String, Object> consent = consent();
            consent.put("visitor", visitor);
            assertThat(send(site, "192.0.2." + i, consent).statusCode()).isEqualTo(201);
        }
        Map<String, Object> consent = consent();
        consent.put("visitor", visitor);
        assertThat(send(site, "198.18.0.1", consent).statusCode()).isEqualTo(429);
        assertThat(send(site, "198.18.0.1", Decisions.refusal("visitor", visitor)).statusCode()).isEqualTo(201);
    }

    @Test
    void readingOnesOwnRecordsHasABudgetOfItsOwn() {
        String site = Api.publishedSite();
        String path = "/v1/sites/" + site + "/visitors/" + Decisions.visitor();
        for (int i = 0; i < 2; i++) {
            assertThat(from("233.252.0.1").get(path).statusCode()).isEqualTo(200);
        }
        assertThat(from("233.252.0.1").get(path).statusCode()).isEqualTo(429);
        assertThat(from("127.0.0.1").get(path).statusCode()).isEqualTo(200);
    }

    private static Map<String, Object> consent() {
        return Decisions.saved(Decisions.choice(true, false, false, false));
    }

    private static RequestSpecification from(String address) {
        return Api.anonymous().header("X-Forwarded-For", address);
    }

    private static Response send(String site, String address, Map<String, Object> decision) {
        return from(address).contentType(ContentType.JSON).body(decision).post("/v1/sites/" + site + "/consents");
    }

    /** As an operator with a proxy on the same machine sets it. */
    public static class Small implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1",
                    "samtycke.limits.decisions-per-address", "4",
                    "samtycke.limits.decisions-per-visitor", "3",
                    "samtycke.limits.requests-per-address", "2");
        }
    }
}
