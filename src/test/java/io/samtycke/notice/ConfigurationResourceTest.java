package io.samtycke.notice;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.samtycke.testsupport.Api;
import io.samtycke.testsupport.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

@ServerTest
class ConfigurationResourceTest {

    private String site;

    @BeforeEach
    void newSite() {
        site = Api.site();
    }

    @Test
    void jsonAndYamlAreTwoSpellingsOfOneDocument() {
        String json = read("application/json").asString();
        Response yaml = read("application/yaml");
        assertThat(yaml.contentType()).startsWith("application/yaml");
        assertThat(yaml.asString()).startsWith("site: " + site);

        putYaml(yaml.asString(), null).statusCode(200);

        assertThat(read("application/json").asString()).isEqualTo(json);
    }

    @Test
    void yamlNeedsNoQuotesAroundANameOfDigits() {
        putYaml(read("application/yaml").asString().replace("name: Test site", "name: 7"), null).statusCode(200);
        Api.admin().get(path()).then().body("name", equalTo("7"));
        String yaml = read("application/yaml").asString();
        putYaml(yaml, null).statusCode(200);
        assertThat(read("application/yaml").asString()).isEqualTo(yaml);
    }

    @Test
    void aSecondEditorIsToldThatTheFirstWasThere() {
        Response seen = read("application/json");
        String changed = seen.asString().replace("Test site", "Changed");
        putJson(changed, seen.header("ETag")).statusCode(200);

        putJson(seen.asString(), seen.header("ETag")).statusCode(412).contentType("application/problem+json");

        Api.admin().get(path()).then().body("name", equalTo("Changed"));
        putJson(seen.asString(), "\"nonsense\"").statusCode(412);
        putJson(seen.asString(), read("application/json").header("ETag")).statusCode(200);
    }

    @Test
    void anEditOfAMemberChangesTheEntityTag() {
        String before = read("application/json").header("ETag");
        Api.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("radius", 2))
                .put("/admin/v1/sites/" + site + "/appearance")
                .then()
                .statusCode(200);
        assertThat(read("application/json").header("ETag")).isNotEqualTo(before);
    }

    @Test
    void nothingIsKeptOfADocumentThatIsWrong() {
        String json = read("application/json").asString();
        putJson(json.replace("Test site", "Half applied").replace("\"category\"", "\"c\"").replace("\"key\":\"social\"",
                "\"key\":\"marketing\""), null)
                .statusCode(422)
                .body("violations.field", hasItem("categories[4].key"));
        putJson(json.replace("\"defaultLanguage\":\"sv\"", "\"defaultLanguage\":\"fi\""), null).statusCode(422);
        putJson(json.replace("\"radius\":8", "\"radius\":800"), null)
                .statusCode(400)
                .body("violations.field", hasItem("appearance.radius"));
        putJson(json.replace("\"site\":\"" + site, "\"site\":\"another"), null).statusCode(422);
        assertThat(read("application/json").asString()).isEqualTo(json);
    }

    @Test
    void settingsThatCameLaterMayBeLeftOutOrSaid() {
        String json = read("application/json").asString();
        String later = ",\"unknownHosts\":\"report\",\"allowedHosts\":[],\"strictMode\":false,\"takeOver\":[]";
        assertThat(json).contains(later);
        putJson(json.replace(later, "").replace("\"googleRegion\":[],", ""), null).statusCode(200);
        assertThat(read("application/json").asString()).isEqualTo(json);

        String yaml = read("application/yaml").asString();
        putYaml(yaml.replace("allowedHosts: []", "allowedHosts: ['*.acme.example']").replace("takeOver: []",
                "takeOver: [cc_cookie]"), null).statusCode(200);
        Api.admin()
                .get(path())
                .then()
                .body("allowedHosts", equalTo(java.util.List.of("*.acme.example")))
                .body("takeOver", equalTo(java.util.List.of("cc_cookie")));
        putYaml(yaml.replace("allowedHosts: []", "allowedHosts: ['*']"), null)
                .statusCode(400)
                .body("violations.field", hasItem("allowedHosts[0]"));
    }

    @Test
    void googlesRegionsCountInAdvancedModeOnly() {
        String yaml = read("application/yaml").asString();
        String regions = yaml.replace("googleRegion: []", "googleRegion: [SE, US-CA]");
        putYaml(regions, null).statusCode(422)
                .body("violations.field", equalTo(java.util.List.of("googleRegion")))
                .body("violations[0].message", containsString("googleConsentMode"));
        putYaml(regions.replace("googleConsentMode: basic", "googleConsentMode: advanced"), null).statusCode(200);
        assertThat(read("application/yaml").asString()).contains("googleConsentMode: advanced", "- US-CA");
        Api.admin().get(path()).then().body("googleRegion", equalTo(java.util.List.of("SE", "US-CA")));
        assertThat(read("application/json").asString()).contains(
                "\"googleConsentMode\":\"advanced\",\"googleRegion\":[\"SE\",\"US-CA\"]");
    }

    @Test
    void wrongYamlIsToldByLineAndUnknownMembersByName() {
        putYaml("site: " + site + "\nname: [unclosed\n", null).statusCode(400).body("detail", containsString("line"));
        putYaml("colour: red\n", null).statusCode(400).body("violations.field", hasItem("colour"));
        putYaml("name: a\nname: b\n", null).statusCode(400);
        putYaml("", null).statusCode(400);
    }

    @Test
    void everyFaultOfADocumentIsToldInOneAnswer() {
        String json = read("application/json").asString();
        putJson(json.replace("\"categories\"", "\"categorys\"").replace("\"autoBlock\":true", "\"autoBlock\":1"), null)
                .statusCode(400)
                .body("violations.field", equalTo(java.util.List.of("autoBlock", "categorys")))
                .body("violations[0].message",
                        containsString("must be true or false, but is the number 1 (line 1, column "))
                .body("violations[1].message", containsString("unknown, did you mean categories? (line 1, column "));
        putJson("", null).statusCode(400).body("detail", containsString("empty"));
        putJson("null", null).statusCode(400).body("detail", containsString("empty"));
        putYaml("site: " + site + "\nname: &a x\nlanguages: [*a]\n", null)
                .statusCode(400)
                .body("detail", containsString("line 3, column 13"))
                .body("violations.field", hasItem("languages[0]"));
        putJson("{\"texts\":" + "[".repeat(100_000), null).statusCode(400);
        assertThat(read("application/json").asString()).isEqualTo(json);
    }

    @Test
    void scriptsInTextsAreKeptAsTextAndTheLinterSaysThatVisitorsWouldReadThem() {
        String json = read("application/json").asString();
        String script = "<script>alert('kaka')</script>";
        putJson(json.replace("Acceptera alla", script), null).statusCode(200).body("texts.sv.acceptAll",
                equalTo(script));
        assertThat(read("application/yaml").asString()).contains(script);
        Api.admin().get("/admin/v1/sites/" + site + "/lint").then().statusCode(200)
                .body("find { it.rule == 'text-markup' }.where", equalTo("texts.sv.acceptAll"))
                .body("find { it.rule == 'text-markup' }.keySet().size()", equalTo(5));
        Api.publish(site);
    }

    @Test
    void aNewSiteHasNoFinding() {
        assertThat(Api.admin().get("/admin/v1/sites/" + site + "/lint").asString()).isEqualTo("[]");
    }

    @Test
    void aDocumentOverFiveMegabytesIsTooLarge() {
        Response answer = Api.admin()
                .contentType(ContentType.JSON)
                .body("{\"name\":\"" + "x".repeat(6 * 1024 * 1024) + "\"}")
                .put(path());
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void aPlanSaysWhatWouldChangeAndChangesNothing() {
        String yaml = read("application/yaml").asString();
        plan(yaml).statusCode(200).body("differs", equalTo(false)).body("changes", equalTo(java.util.List.of()));
        plan(yaml.replace("name: Acme AB", "name: Other AB").replaceFirst("(?m)^    title: .*$", "    title: ''"))
                .statusCode(200)
                .body("differs", equalTo(true))
                .body("material", equalTo(true))
                .body("changes.path", hasItem("controller.name"))
                .body("findings.where", hasItem("texts.sv.title"));
        plan(yaml.replaceFirst("key: necessary", "key: neccessary")).statusCode(422);
        plan(yaml.replace("site: " + site, "site: another")).statusCode(422);
        assertThat(read("application/yaml").asString()).isEqualTo(yaml);
    }

    private ValidatableResponse plan(String yaml) {
        return Api.admin().header("Content-Type", "application/yaml").body(yaml.getBytes(StandardCharsets.UTF_8))
                .post(path() + "/plan").then();
    }

    @Test
    void aServiceInNoCategoryIsNamedAndNothingIsKept() {
        String json = read("application/json").asString();
        putJson(json.replace("\"services\":[]", "\"services\":[{\"key\":\"hubspot\",\"name\":\"HubSpot\","
                + "\"category\":\"marketng\"}]").replace("Test site", "Half applied"), null)
                .statusCode(422)
                .body("violations.field", equalTo(java.util.List.of("services[0].category")))
                .body("violations[0].message", containsString("marketing"));
        assertThat(read("application/json").asString()).isEqualTo(json);
    }

    @Test
    void whatLooksLikeHtmlIsATextLikeAnyOther() {
        String json = read("application/json").asString();
        String hostile = "<img src=x onerror=alert(1)></script><script>alert(2)</script>";
        putJson(json.replaceFirst("\"title\":\"[^\"]*\"", "\"title\":\"" + hostile + "\""), null).statusCode(200);
        Api.publish(site);
        Api.anonymous().get("/v1/sites/" + site + "/config").then().body("texts.sv.title", equalTo(hostile));
        assertThat(Api.anonymous().get("/s/" + site + ".js").asString())
                .contains("\\u003cimg src=x onerror=alert(1)>")
                .doesNotContain("<img src=x");
    }

    @Test
    void editorsFindTheSchemaOfTheDocument() {
        io.restassured.RestAssured.get("/schema/samtycke.json").then().statusCode(200)
                .contentType("application/json")
                .body("properties.services.items.required", hasItem("category"));
    }

    @Test
    void everySampleSiteIsTakenWithoutALinterError() throws IOException {
        for (String sample : new String[]{"elvakt", "bygato", "driftpartner", "kundnytta", "affarssystem"}) {
            String yaml;
            try (InputStream in = getClass().getResourceAsStream("/samples/" + sample + ".yaml")) {
                yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
            putYaml(yaml.replaceFirst("site: " + sample, "site: " + site), null).statusCode(200);
            Api.admin()
                    .get("/admin/v1/sites/" + site + "/lint")
                    .then()
                    .body("findAll { it.severity == 'error' }", equalTo(java.util.List.of()));
            Api.publish(site);
        }
    }

    private String path() {
        return "/admin/v1/sites/" + site + "/config";
    }

    private Response read(String mediaType) {
        return Api.admin().accept(mediaType).get(path());
    }

    private ValidatableResponse putJson(String document, String ifMatch) {
        return put(ContentType.JSON.toString(), document, ifMatch);
    }

    private ValidatableResponse putYaml(String document, String ifMatch) {
        return put("application/yaml", document, ifMatch);
    }

    private ValidatableResponse put(String type, String document, String ifMatch) {
        var request = Api.admin().body(document.getBytes(StandardCharsets.UTF_8)).header("Content-Type", type);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(path()).then();
    }
}
