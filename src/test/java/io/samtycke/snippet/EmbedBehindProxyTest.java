package io.samtycke.snippet;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.samtycke.testsupport.Api;
import io.samtycke.testsupport.ServerTest;

import static org.hamcrest.Matchers.equalTo;

@ServerTest
@TestProfile(EmbedBehindProxyTest.Proxy.class)
class EmbedBehindProxyTest {

    @Test
    void theAddressIsTheOneThatATrustedProxyWasAsked() {
        String site = Api.publishedSite();
        Api.admin()
                .header("X-Forwarded-Host", "consent.example.com")
                .header("X-Forwarded-Proto", "https")
                .get("/admin/v1/sites/" + site + "/embed")
                .then()
                .statusCode(200)
                .body("script", equalTo("<script src=\"https://consent.example.com/s/" + site + ".js\"></script>"));
    }

    /** As an operator with a proxy on the same machine sets it. */
    public static class Proxy implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.enable-forwarded-host", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1");
        }
    }
}
