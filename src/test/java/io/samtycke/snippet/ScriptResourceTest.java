package io.samtycke.snippet;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;

import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.samtycke.testsupport.Api;
import io.samtycke.testsupport.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@ServerTest
class ScriptResourceTest {

    @Test
    void oneRequestBringsCodeTextsAndConfiguration() throws Exception {
        String site = Api.publishedSite();
        Response plain = get(site, "identity");
        assertThat(plain.asString()).contains("\"site\":\"" + site + "\"", "Acceptera alla", "\"version\":1");
        assertThat(plain.header("Content-Type")).isEqualTo("text/javascript;charset=utf-8");
        assertThat(plain.header("Cache-Control"))
                .isEqualTo("public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800");

        Response gzip = get(site, "gzip");
        assertThat(gzip.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.asByteArray())).readAllBytes())
                .isEqualTo(plain.asByteArray());

        Brotli4jLoader.ensureAvailability();
        Response brotli = get(site, "gzip, deflate, br");
        assertThat(brotli.header("Content-Encoding")).isEqualTo("br");
        assertThat(Decoder.decompress(brotli.asByteArray()).getDecompressedData()).isEqualTo(plain.asByteArray());
    }

    @Test
    void carriesTheVisitorsLanguageAndTheDefaultOneAndNamesThemAll() {
        String site = Api.publishedSite();
        String swedish = undecoded().header("Accept-Language", "sv").get("/s/" + site + ".js").asString();
        assertThat(swedish).contains("Acceptera alla", "\"languages\":[\"sv\",\"en\"]").doesNotContain("Accept all");
        Response english = undecoded().header("Accept-Language", "en-GB").get("/s/" + site + ".js");
        assertThat(english.asString()).contains("Acceptera alla", "Accept all");
        assertThat(english.header("Vary")).contains("Accept-Language");
        assertThat(undecoded().header("Accept-Language", "sv").get("/s/" + site + ".js?v=1").asString())
                .contains("Acceptera alla", "Accept all");
    }

    @Test
    void carriesOnlyTheVendorsOfItsServices() {
        String site = Api.publishedSite();
        assertThat(get(site, "identity").asString()).doesNotContain("bat\\.bing", "fbq", "SAMTYCKE_");
        Api.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("key", "uet", "name", "Microsoft Advertising", "category", "marketing",
                        "provider", Map.of("name", "Microsoft Ireland Operations Limited", "country", "IE"),
                        "match", List.of("bat.bing.com"), "cookies", List.of()))
                .post("/admin/v1/sites/" + site + "/services")
                .then()
                .statusCode(201);
        Api.publish(site);
        assertThat(get(site, "identity").asString()).contains("bat\\.bing").doesNotContain("fbq", "SAMTYCKE_");
        assertThat(undecoded().get("/s/" + site + ".js?v=1").asString()).doesNotContain("bat\\.bing");
    }

    @Test
    void saysOnlyTheSettingsThatTheScriptWouldNotAssume() {
        String site = Api.publishedSite();
        String[] settings = {"\"autoBlock\"", "\"unknownHosts\"", "\"allowedHosts\"", "\"strictMode\"", "\"takeOver\"",
                "\"googleRegion\""};
        assertThat(get(site, "identity").asString()).doesNotContain(settings).doesNotContain("Test site");

        Map<String, Object> changed = new HashMap<>(Api.settings(site));
        changed.put("googleConsentMode", "advanced");
        changed.put("googleRegion", List.of("SE", "NO"));
        changed.put("autoBlock", false);
        changed.put("unknownHosts", "block");
        changed.put("allowedHosts", List.of("*.acme.example"));
        changed.put("strictMode", true);
        changed.put("takeOver", List.of("OptanonConsent"));
        Api.admin().contentType(ContentType.JSON).body(changed).put("/admin/v1/sites/" + site).then().statusCode(200);
        Api.publish(site);
        assertThat(get(site, "identity").asString()).contains("\"autoBlock\":false", "\"unknownHosts\":\"block\"",
                "\"googleRegion\":[\"SE\",\"NO\"]",
                "\"allowedHosts\":[\"*.acme.example\"]", "\"strictMode\":true", "\"takeOver\":[\"OptanonConsent\"]");
        Api.anonymous()
                .get("/v1/sites/" + site + "/config")
                .then()
                .body("googleRegion", equalTo(List.of("SE", "NO")))
                .body("unknownHosts", equalTo("block"))
                .body("allowedHosts", equalTo(List.of("*.acme.example")))
                .body("strictMode", equalTo(true))
                .body("takeOver", equalTo(List.of("OptanonConsent")));
    }

    @Test
    void aBrowserThatHasItIsToldSo() {
        String site = Api.publishedSite();
        String tag = get(site, "br").header("ETag");
        undecoded().header("If-None-Match", tag).header("Accept-Encoding", "br")
                .get("/s/" + site + ".js")
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag));
        Api.publish(site);
        undecoded().header("If-None-Match", tag).header("Accept-Encoding", "br")
                .get("/s/" + site + ".js")
                .then()
                .statusCode(200);
    }

    @Test
    void aPinnedVersionNeverChanges() {
        String site = Api.publishedSite();
        Response first = undecoded().get("/s/" + site + ".js?v=1");
        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        Api.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("radius", 0))
                .put("/admin/v1/sites/" + site + "/appearance")
                .then()
                .statusCode(200);
        Api.publish(site);
        assertThat(undecoded().get("/s/" + site + ".js?v=1").asByteArray()).isEqualTo(first.asByteArray());
        assertThat(undecoded().get("/s/" + site + ".js").asString()).contains("\"version\":2", "\"radius\":0");
        undecoded().get("/s/" + site + ".js?v=3").then().statusCode(404);
    }

    @Test
    void anImmaterialVersionDoesNotAskAgain() {
        String site = Api.publishedSite();
        Api.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("material", false))
                .post("/admin/v1/sites/" + site + "/versions")
                .then()
                .statusCode(201);
        assertThat(undecoded().get("/s/" + site + ".js").asString()).contains("\"version\":2")
                .doesNotContain("\"reconsentFrom\"");
        Api.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("material", true))
                .post("/admin/v1/sites/" + site + "/versions")
                .then()
                .statusCode(201);
        assertThat(undecoded().get("/s/" + site + ".js").asString()).contains("\"version\":3", "\"reconsentFrom\":3");
    }

    @Test
    void anUnknownSiteGetsAScriptThatBreaksNothing() {
        for (String site : new String[]{"no-such-site", Api.site(), "%3Cscript%3E"}) {
            undecoded().urlEncodingEnabled(false).get("/s/" + site + ".js")
                    .then()
                    .statusCode(404)
                    .contentType("text/javascript")
                    .body(containsString("console.warn"));
        }
    }

    @Test
    void textsCannotEndTheScript() {
        String site = Api.site();
        String texts = Api.admin().get("/admin/v1/sites/" + site + "/texts/sv").asString();
        Api.admin()
                .contentType(ContentType.JSON)
                .body(texts.replaceFirst("\"title\":\"[^\"]*\"", "\"title\":\"</script><script>alert(1)//\u2028\"")
                        .getBytes(StandardCharsets.UTF_8))
                .put("/admin/v1/sites/" + site + "/texts/sv")
                .then()
                .statusCode(200);
        Api.publish(site);
        String script = undecoded().get("/s/" + site + ".js").asString();
        assertThat(script).doesNotContain("</script>", "\u2028").contains("\\u003c/script>");
    }

    @Test
    void anyPageMayLoadIt() {
        String site = Api.publishedSite();
        undecoded().get("/s/" + site + ".js")
                .then()
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("X-Content-Type-Options", "nosniff")
                .header("Set-Cookie", nullValue());
    }

    @Test
    void globalPrivacyControlIsDeclared() {
        Api.anonymous().get("/.well-known/gpc.json").then().statusCode(200).body("gpc", equalTo(true));
    }

    private static Response get(String site, String encoding) {
        return undecoded().header("Accept-Encoding", encoding).get("/s/" + site + ".js");
    }

    /** The bytes as they travel. */
    private static RequestSpecification undecoded() {
        return Api.anonymous().config(RestAssuredConfig.config()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }
}
