package io.samtycke.site;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.samtycke.testsupport.Api;
import io.samtycke.testsupport.Decisions;
import io.samtycke.testsupport.ServerTest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

@ServerTest
class SiteResourceTest {

    @Test
    void aNewSiteHasDefaultsAndCanBePublishedAtOnce() {
        String site = Api.site();
        Api.admin()
                .get("/admin/v1/sites/" + site)
                .then()
                .statusCode(200)
                .body("consentLifetimeDays", equalTo(180))
                .body("retentionMonths", equalTo(30))
                .body("googleConsentMode", equalTo("basic"))
                .body("googleRegion", equalTo(List.of()))
                .body("autoBlock", equalTo(true))
                .body("unknownHosts", equalTo("report"))
                .body("allowedHosts", equalTo(List.of()))
                .body("strictMode", equalTo(false))
                .body("takeOver", equalTo(List.of()));
        Api.admin()
                .get("/admin/v1/sites/" + site + "/categories")
                .then()
                .body("items.key", equalTo(List.of("necessary", "preferences", "analytics", "marketing", "social")));
        Api.admin().get("/admin/v1/sites/" + site + "/lint").then().statusCode(200).body("", equalTo(List.of()));
        Api.publish(site);
    }

    @Test
    void whatIsReadCanBeWrittenBack() {
        String site = Api.site();
        String read = Api.admin().get("/admin/v1/sites/" + site).asString();
        put(site, read).statusCode(200);
        Api.admin().get("/admin/v1/sites/" + site).then().body("name", equalTo("Test site"));
    }

    @Test
    void keepsWhatItSaysOfUnknownHostsAndOtherTools() {
        String site = Api.site();
        Map<String, Object> settings = new HashMap<>(Api.settings(site));
        settings.put("unknownHosts", "block");
        settings.put("allowedHosts", List.of("cdn.acme.example", "*.acme.example", "localhost:3000"));
        settings.put("strictMode", true);
        settings.put("takeOver", List.of(
                "CookieConsent", "OptanonConsent", "CookieInformationConsent", "cookieyes-consent", "cc_cookie"));
        put(site, settings).statusCode(200);
        ValidatableResponse kept = Api.admin().get("/admin/v1/sites/" + site).then();
        for (String member : List.of("unknownHosts", "allowedHosts", "strictMode", "takeOver")) {
            kept.body(member, equalTo(settings.get(member)));
        }
    }

    @Test
    void googlesRegionsBeginWithACountryAndNeedAdvancedMode() {
        String site = Api.site();
        Map<String, Object> settings = new HashMap<>(Api.settings(site));
        settings.put("googleConsentMode", "advanced");
        settings.put("googleRegion", List.of("SE", "UK"));
        put(site, settings).statusCode(422)
                .body("violations.field", equalTo(List.of("googleRegion[1]")))
                .body("violations[0].message", containsString("GB"));
        settings.put("googleRegion", List.of("SE", "GB", "US-CA"));
        put(site, settings).statusCode(200).body("googleRegion", equalTo(List.of("SE", "GB", "US-CA")));
        settings.put("googleConsentMode", "off");
        put(site, settings).statusCode(422).body("violations.field", equalTo(List.of("googleRegion")));
    }

    @Test
    void originsCountAtOnce() {
        String site = Api.publishedSite();
        Map<String, Object> settings = new HashMap<>(Api.settings(site));
        settings.put("origins", List.of("https://new.example"));
        put(site, settings).statusCode(200);
        for (Map.Entry<String, Integer> origin : Map.of("https://new.example", 201, "https://www.acme.example", 403)
                .entrySet()) {
            Api.anonymous()
                    .header("Origin", origin.getKey())
                    .contentType(ContentType.JSON)
                    .body(Decisions.refusal())
                    .post("/v1/sites/" + site + "/consents")
                    .then()
                    .statusCode(origin.getValue());
        }
    }

    @Test
    void aKeyIsTakenOnceAndFreeAfterTheSiteEnded() {
        String site = Api.site();
        post(Api.settings(site)).statusCode(409);
        Api.admin().delete("/admin/v1/sites/" + site).then().statusCode(204);
        Api.admin().get("/admin/v1/sites/" + site).then().statusCode(404);
        Api.admin().delete("/admin/v1/sites/" + site).then().statusCode(404);
        post(Api.settings(site)).statusCode(201);
    }

    @Test
    void anEndedSiteServesNothing() {
        String site = Api.publishedSite();
        Decisions.send(site, Decisions.refusal()).statusCode(201);
        Api.admin().delete("/admin/v1/sites/" + site).then().statusCode(204);
        Decisions.send(site, Decisions.refusal()).statusCode(404);
        Api.anonymous().get("/s/" + site + ".js").then().statusCode(404);
    }

    @Test
    void wrongSettingsAreNamed() {
        refused("key", "UPPER", 400, "key");
        refused("key", null, 400, "key");
        refused("name", " ", 400, "name");
        refused("name", 7, 400, "name");
        refused("name", true, 400, "name");
        refused("origins", List.of("www.acme.example"), 400, "origins[0]");
        refused("origins", List.of(), 400, "origins");
        refused("languages", List.of("sv", "klingon-language"), 400, "languages[1]");
        refused("languages", List.of("sv", "sv"), 422, "languages");
        refused("defaultLanguage", "fi", 422, "defaultLanguage");
        refused("cookieDomain", "other.example", 422, "cookieDomain");
        refused("cookieDomain", "com/", 400, "cookieDomain");
        refused("consentLifetimeDays", 0, 400, "consentLifetimeDays");
        refused("controller", Map.of("name", "A"), 400, "controller.address");
        refused("googleConsentMode", "maximal", 400, "googleConsentMode");
        refused("googleRegion", List.of("SE", "EU"), 400, "googleRegion[1]");
        refused("googleRegion", List.of("se"), 400, "googleRegion[0]");
        refused("googleRegion", List.of("US-CALI"), 400, "googleRegion[0]");
        refused("googleRegion", Collections.nCopies(301, "SE"), 400, "googleRegion");
        refused("googleRegion", "SE", 400, "googleRegion");
        refused("googleRegion", List.of("SE"), 422, "googleRegion");
        refused("autoBlock", "yes", 400, "autoBlock");
        refused("unknownHosts", "ignore", 400, "unknownHosts");
        refused("unknownHosts", 0, 400, "unknownHosts");
        refused("allowedHosts", List.of("cdn.acme.example", "https://cdn.acme.example"), 400, "allowedHosts[1]");
        refused("allowedHosts", List.of("CDN.acme.example"), 400, "allowedHosts[0]");
        refused("allowedHosts", Collections.nCopies(201, "cdn.acme.example"), 400, "allowedHosts");
        refused("allowedHosts", "cdn.acme.example", 400, "allowedHosts");
        refused("strictMode", 1, 400, "strictMode");
        refused("takeOver", List.of("session"), 400, "takeOver[0]");
        refused("takeOver", List.of("cc_cookie", "cc_cookie"), 422, "takeOver");
        refused("colour", "red", 400, "colour");
    }

    @Test
    void aSiteKeepsItsKey() {
        String site = Api.site();
        put(site, Api.settings("another-key")).statusCode(422).body("violations.field", hasItem("key"));
    }

    @Test
    void listsWhatTheCallerSees() {
        String mine = Api.site();
        String foreign = Api.site();
        Api.as(Api.key("auditor", mine)).get("/admin/v1/sites").then().body("items.key", equalTo(List.of(mine)));
        Api.admin().get("/admin/v1/sites?limit=500").then().body("items.key", hasItem(foreign));
        String next = Api.admin().get("/admin/v1/sites?limit=1").then().extract().path("next");
        Api.admin().get("/admin/v1/sites?limit=500&cursor=" + next).then().body("items.key", not(hasItem(next)));
    }

    @Test
    void onlyAKeyForAllSitesMakesSites() {
        String scoped = Api.key("admin", Api.site());
        Api.as(scoped)
                .contentType(ContentType.JSON)
                .body(Api.settings("sneaky-site"))
                .post("/admin/v1/sites")
                .then()
                .statusCode(403);
    }

    private static void refused(String member, Object value, int status, String field) {
        Map<String, Object> settings = new HashMap<>(Api.settings("never-made"));
        settings.put(member, value);
        post(settings).statusCode(status).body("violations.field", hasItem(field));
        Api.admin().get("/admin/v1/sites/never-made").then().statusCode(404);
    }

    private static ValidatableResponse post(Object settings) {
        return Api.admin().contentType(ContentType.JSON).body(settings).post("/admin/v1/sites").then();
    }

    private static ValidatableResponse put(String site, Object settings) {
        return Api.admin().contentType(ContentType.JSON).body(settings).put("/admin/v1/sites/" + site).then();
    }
}
