package io.samtycke.snippet;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.samtycke.testsupport.Api;
import io.samtycke.testsupport.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

@ServerTest
class EmbedResourceTest {

    @Test
    void theScriptIsOneLineForTheAddressThatWasAsked() {
        String site = Api.publishedSite();
        JsonPath codes = codes(site, "consent.example.com:8443");
        assertThat(codes.getString("script"))
                .isEqualTo("<script src=\"http://consent.example.com:8443/s/" + site + ".js\"></script>");
    }

    @Test
    void thePinnedScriptIsTheOneWithThatHash() {
        String site = Api.publishedSite();
        Api.publish(site);
        byte[] pinned = Api.anonymous().get("/s/" + site + ".js?v=2").asByteArray();
        assertThat(codes(site, "consent.example.com").getString("pinned"))
                .isEqualTo("<script src=\"http://consent.example.com/s/" + site + ".js?v=2\" integrity=\""
                        + SiteScript.integrity(pinned) + "\" crossorigin=\"anonymous\"></script>");
    }

    @Test
    void theBootstrapKnowsTheServicesOfTheNewestVersion() {
        String site = Api.site();
        add(site, "login", "necessary", "login.example.com");
        add(site, "numbers", "analytics", "*.numbers.example", "cdn.example.com/</script><script>alert(1)");
        Api.publish(site);
        add(site, "in-the-draft-only", "analytics", "draft.example");

        String bootstrap = codes(site, "consent.example.com").getString("bootstrap");

        assertThat(bootstrap).startsWith("<script>").endsWith("</script>").doesNotContain("SAMTYCKE_BOOT");
        assertThat(bootstrap.substring("<script>".length(), bootstrap.length() - "</script>".length()))
                .doesNotContain("</script", "<script");
        assertThat(bootstrap).contains("[\"http://consent.example.com/s/" + site
                + ".js\",false,\"*.numbers.example\",\"cdn.example.com/\\u003c/script>\\u003cscript>alert(1)\"]");
    }

    @Test
    void tagManagersCodeLoadsTheScriptAndItsNoteNamesTheTrigger() {
        String site = Api.publishedSite();
        JsonPath codes = codes(site, "consent.example.com");
        assertThat(codes.getString("gtm")).startsWith("<script>").endsWith("</script>")
                .contains("'http://consent.example.com/s/" + site + ".js'").doesNotContain("=>", "const ", "let ");
        assertThat(codes.getString("notes.gtm")).contains("Consent Initialization – All Pages", "too late");
    }

    @Test
    void everyCodeIsForTheAddressThatWasAskedAndHasItsNote() {
        String site = Api.publishedSite();
        Map<String, Object> codes = codes(site, "consent.example.com").getMap("");
        @SuppressWarnings("unchecked")
        Map<String, String> notes = (Map<String, String>) codes.remove("notes");
        assertThat(codes).containsOnlyKeys("script", "pinned", "bootstrap", "csp", "gtm", "wordpress", "hubspot",
                "nextjs");
        assertThat(notes.keySet()).isEqualTo(codes.keySet());
        codes.forEach((name, code) -> assertThat((String) code).as(name)
                .contains("http://consent.example.com/s/" + site + ".js"));
        assertThat((String) codes.get("csp")).contains("connect-src 'self' http://consent.example.com\n");
        assertThat((String) codes.get("nextjs")).contains("<html lang=\"sv\">");
    }

    @Test
    void aSiteWithoutAVersionIsToldToPublish() {
        Api.admin()
                .get("/admin/v1/sites/" + Api.site() + "/embed")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString("publish"));
        Api.admin().get("/admin/v1/sites/no-such-site/embed").then().statusCode(404);
    }

    @Test
    void whatAnUntrustedClientForwardsIsIgnored() {
        String site = Api.publishedSite();
        assertThat(Api.admin()
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("Host", "consent.example.com")
                .get("/admin/v1/sites/" + site + "/embed")
                .asString())
                .contains("http://consent.example.com/s/").doesNotContain("evil.example");
    }

    private static JsonPath codes(String site, String host) {
        return Api.admin()
                .header("Host", host)
                .get("/admin/v1/sites/" + site + "/embed")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void add(String site, String key, String category, String... match) {
        Api.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("key", key, "name", key, "category", category, "match", List.of(match), "provider",
                        Map.of("name", "Acme AB")))
                .post("/admin/v1/sites/" + site + "/services")
                .then()
                .statusCode(201);
    }
}
