package io.samtycke.declaration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.samtycke.testsupport.Api;
import io.samtycke.testsupport.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

@ServerTest
class DeclarationResourceTest {

    private static final String HOSTILE = "\"><script>alert('1')</script>&<img src=x>";

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void theDeclarationOfASampleSiteIsTheKnownOne() throws IOException {
        JsonNode declaration = json.readTree(of("affarssystem", "sv").asByteArray());
        assertThat(declaration.path("texts").path("versionText").asText()).startsWith("Version 1, ");
        // what changes with the day and with the published version
        ((ObjectNode) declaration).remove(List.of("publishedAt", "noticeHash"));
        ((ObjectNode) declaration.path("texts")).remove("versionText");
        Path known = Path.of("src/test/resources/declaration/affarssystem.sv.json");
        assertThat(declaration).isEqualTo(json.readTree(Files.readAllBytes(known)));
    }

    @Test
    void itIsThatOfThePublishedVersionNotOfTheDraft() {
        String site = Api.site();
        add(site, service("numbers", "Numbers"));
        Api.publish(site);
        add(site, service("later", "Later"));
        of(site, "sv").then()
                .body("version", equalTo(1))
                .body("categories.find { it.key == 'analytics' }.services.key", equalTo(List.of("numbers")));
        Api.publish(site);
        of(site, "sv").then()
                .body("version", equalTo(2))
                .body("categories.find { it.key == 'analytics' }.services.key", hasItems("numbers", "later"));
    }

    @Test
    void lifetimesAreSaidInWordsAndSessionCookiesToldApart() {
        String site = Api.site();
        add(site, service("numbers", "Numbers"));
        Api.publish(site);
        String cookies = "categories.find { it.key == 'analytics' }.services[0].cookies";
        of(site, "sv").then()
                .body(cookies + ".lifetime", equalTo(List.of("P13M", "session", "P1D")))
                .body(cookies + ".lifetimeText", equalTo(List.of("13 månader", "Tills webbläsaren stängs", "1 dygn")))
                .body(cookies + ".persistence", equalTo(List.of("permanent", "session", "session")));
        of(site, "en").then()
                .body(cookies + ".lifetimeText", equalTo(List.of("13 months", "Until the browser is closed", "1 day")));
    }

    @Test
    void theLanguageIsTheOneAskedForThenTheBrowsersThenTheDefault() {
        String site = Api.publishedSite();
        String path = "/v1/sites/" + site + "/declaration";
        Map<String, String> expected = Map.of("?lang=en", "en", "?lang=EN-gb", "en", "?lang=fr", "sv", "", "sv",
                "?lang=%3Cscript%3E", "sv", "?lang=", "sv");
        expected.forEach((query, language) -> Api.anonymous()
                .urlEncodingEnabled(false)
                .header("Accept-Language", "de")
                .get(path + query)
                .then()
                .statusCode(200)
                .header("Content-Language", language)
                .body("language", equalTo(language)));
        Api.anonymous().header("Accept-Language", "en-GB,sv;q=0.5").get(path).then().body("language", equalTo("en"));
        Api.anonymous().header("Accept-Language", "en").get(path + "?lang=sv").then().body("language", equalTo("sv"));
    }

    @Test
    void aBrowserGetsAPageAndWhoeverTakesAnythingGetsJson() {
        String path = "/v1/sites/" + Api.publishedSite() + "/declaration";
        for (String accept : List.of("text/html", "text/html,application/xhtml+xml,*/*;q=0.8")) {
            Api.anonymous()
                    .header("Accept", accept)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .contentType("text/html;charset=utf-8");
        }
        for (String accept : List.of("*/*", "application/json", "application/json,text/html;q=0.9")) {
            Api.anonymous().header("Accept", accept).get(path).then().statusCode(200).contentType(ContentType.JSON);
        }
        Api.anonymous().header("Accept", "image/png").get(path).then().statusCode(406);
    }

    @Test
    void whatAConfigurationSaysIsTextOnThePage() {
        String site = Api.site();
        add(site, service("hostile", HOSTILE));
        Api.publish(site);
        Response page = page(site);
        String html = page.asString();
        assertThat(html).doesNotContain("<script", "<img", HOSTILE)
                .contains("&quot;&gt;&lt;script&gt;alert('1')&lt;/script&gt;&amp;&lt;img src=x&gt;");
        String policy = page.header("Content-Security-Policy");
        assertThat(policy).startsWith("default-src 'none'; style-src 'sha256-").doesNotContain("unsafe");
    }

    @Test
    void thePageSaysItsLanguageAndOffersTheOthers() {
        String html = page(Api.publishedSite()).asString();
        assertThat(html).startsWith("<!doctype html>\n<html dir=\"ltr\" lang=\"sv\">")
                .contains("<strong>svenska</strong>", "<a href=\"?lang=en\" hreflang=\"en\" lang=\"en\">English</a>",
                        "Acme AB, Storgatan 1, privacy@acme.example", "Version 1, ");
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        String site = Api.publishedSite();
        String path = "/v1/sites/" + site + "/declaration";
        Response first = Api.anonymous().get(path);
        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=60");
        String tag = first.header("ETag");
        Api.anonymous().header("If-None-Match", tag).get(path).then().statusCode(304).header("ETag", tag);
        Api.anonymous().header("If-None-Match", tag).get(path + "?lang=en").then().statusCode(200);
        Api.publish(site);
        Api.anonymous().header("If-None-Match", tag).get(path).then().statusCode(200);
    }

    @Test
    void theSitesOwnPagesMayReadIt() {
        String path = "/v1/sites/" + Api.publishedSite() + "/declaration";
        Response answer = Api.anonymous().header("Origin", "https://www.acme.example").get(path);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("https://www.acme.example");
        assertThat(answer.headers().getValues("Vary")).containsExactlyInAnyOrder("Origin", "Accept, Accept-Language");
        assertThat(Api.anonymous().header("Origin", "https://foreign.example").get(path).headers()
                .hasHeaderWithName("Access-Control-Allow-Origin")).isFalse();
    }

    @Test
    void anUnknownOrUnpublishedSiteIsToldWhatToDo() {
        for (String site : List.of("no-such-site", Api.site())) {
            for (String accept : List.of("application/json", "text/html")) {
                Api.anonymous()
                        .header("Accept", accept)
                        .get("/v1/sites/" + site + "/declaration")
                        .then()
                        .statusCode(404)
                        .contentType("application/problem+json")
                        .body("detail", containsString("publish"));
            }
        }
    }

    private static Response of(String site, String language) {
        Response answer = Api.anonymous().get("/v1/sites/" + site + "/declaration?lang=" + language);
        answer.then().statusCode(200).contentType(ContentType.JSON);
        return answer;
    }

    private static Response page(String site) {
        return Api.anonymous().header("Accept", "text/html").get("/v1/sites/" + site + "/declaration");
    }

    private static Map<String, Object> service(String key, String name) {
        return Map.of("key", key, "name", name, "category", "analytics", "match", List.of(key + ".example"),
                "provider",
                Map.of("name", name + " Ltd", "country", "IE", "privacyUrl", "https://" + key + ".example/"),
                "transfer", Map.of("country", "US", "basis", name),
                "cookies", List.of(
                        cookie("_a", "cookie", "P13M"), cookie("_b", "cookie", "session"),
                        cookie("_c", "session", "P1D")));
    }

    private static Map<String, Object> cookie(String name, String kind, String lifetime) {
        return Map.of("name", name, "kind", kind, "party", "first", "lifetime", lifetime,
                "purpose", Map.of("sv", "Räknar " + HOSTILE, "en", "Counts"));
    }

    private static void add(String site, Map<String, Object> service) {
        Api.admin()
                .contentType("application/json;charset=" + StandardCharsets.UTF_8)
                .body(service)
                .post("/admin/v1/sites/" + site + "/services")
                .then()
                .statusCode(201);
    }
}
