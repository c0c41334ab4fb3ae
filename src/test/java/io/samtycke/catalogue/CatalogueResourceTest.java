package io.samtycke.catalogue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.samtycke.testsupport.Api;
import io.samtycke.testsupport.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@ServerTest
class CatalogueResourceTest {

    @Inject
    AgroalDataSource database;

    @Test
    void anItemHoldsAllThatSomebodyNeedsToAddIt() {
        get("?query=imbox").statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].service.key", equalTo("imbox"))
                .body("items[0].service.match", contains("*.imbox.io", "*.imbox.se"))
                .body("items[0].description.sv", notNullValue())
                .body("items[0].lastReviewed", equalTo("2026-11-22"))
                .body("items[0].sources.find { it.fact == 'cookies[0]' }.url",
                        equalTo("https://docs.imbox.io/widget-api/cookies"))
                .body("items[0].unverified", contains("provider", "match"))
                .body("next", nullValue());
        get("?query=google&category=analytics&host=www.googletagmanager.com").statusCode(200)
                .body("items.service.category", everyItem(equalTo("analytics")))
                .body("items[0].adapter", equalTo("google"));
        get("?query=nosuchthing").statusCode(200).body("items", empty());
    }

    @Test
    void everyRoleMayLook() {
        for (String role : List.of("admin", "editor", "auditor", "dpo")) {
            Api.as(Api.key(role, Api.site())).get("/admin/v1/catalogue?query=_ga").then().statusCode(200);
        }
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepeat() {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            ValidatableResponse page = get("?limit=30" + (cursor == null ? "" : "&cursor=" + cursor)).statusCode(200);
            seen.addAll(page.extract().path("items.service.key"));
            cursor = page.extract().path("next");
        } while (cursor != null);
        assertThat(seen).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
        assertThat(seen).isEqualTo(get("?limit=500").extract().path("items.service.key"));
        get("?cursor=nosuch").statusCode(400).body("violations[0].field", equalTo("cursor"));
        get("?limit=501").statusCode(400);
    }

    @Test
    void everyServiceIsAddedAsItIsAndPublished() {
        String site = site("sv", "nb", "en");
        Set<String> withoutProvider = new HashSet<>();
        List<Map<String, Object>> items = get("?limit=500").extract().path("items");
        for (Map<String, Object> item : items) {
            Map<String, Object> service = service(item);
            send(site, service).statusCode(201);
            if (item.get("selfHosted").equals(true)) {
                withoutProvider.add((String) service.get("key"));
            }
        }
        List<String> errors = Api.admin().get("/admin/v1/sites/" + site + "/lint").then().extract()
                .path("findAll { it.severity == 'error' }.rule");
        assertThat(errors).hasSameSizeAs(withoutProvider).allMatch("service-provider"::equals);

        for (Map<String, Object> item : items) {
            if (item.get("selfHosted").equals(true)) {
                Map<String, Object> service = service(item);
                service.put("provider", Map.of("name", "Acme AB", "country", "SE"));
                Api.admin().contentType(ContentType.JSON).body(service)
                        .put("/admin/v1/sites/" + site + "/services/" + service.get("key")).then().statusCode(200);
            }
        }
        Api.publish(site);
    }

    @Test
    void aSiteInAnotherLanguageIsToldWhatIsStillToWrite() {
        String site = site("de", "fi");
        Map<String, Object> item = get("?query=google-analytics").extract().path("items[0]");
        send(site, service(item)).statusCode(201);
        int cookies = ((List<?>) service(item).get("cookies")).size();
        List<Map<String, String>> findings = Api.admin().get("/admin/v1/sites/" + site + "/lint").then().extract()
                .path("findAll { it.rule == 'cookie-purpose' }");
        assertThat(findings).hasSize(2 * cookies).allMatch(finding -> finding.get("severity").equals("error"));
        assertThat(findings).extracting(finding -> finding.get("where"))
                .contains("services[0].cookies[0].purpose.de", "services[0].cookies[0].purpose.fi");
    }

    @Test
    void theCatalogueTellsWhatACookieIs() {
        get("/cookies?name=_ga_ABC123").statusCode(200)
                .body("items[0].name", equalTo("_ga_*"))
                .body("items[0].from", equalTo("catalogue"))
                .body("items[0].service", equalTo("google-analytics"))
                .body("items[0].lifetime", equalTo("P2Y"))
                .body("items[0].unverified", equalTo(false))
                .body("items[0].purpose.nb", notNullValue());
        get("/cookies?name=").statusCode(400);
        get("/cookies?name=%00").statusCode(400);
        get("/cookies").statusCode(400);
    }

    @Test
    void anImportAnswersWhatTheCatalogueDoesNotKnowAndCorrectsNothingThatItKnows() {
        upload("""
                1,Facebook,Marketing,_fbp,facebook.com (3rd party),Wrong,4 months,Meta,https://meta.example,0
                2,Acme,Analytics,acme_visit,,Counts visits,2 years,Acme Inc.,https://acme.example,0
                3,,Functional,acme_,,,varies,Acme Inc.,,1
                4,Acme,Functional,acm,,Too short to tell,1 day,Acme Inc.,,1
                5,Other,Marketing,_ga_ABC,,More exact,1 day,Other Inc.,,0
                """).statusCode(200).body("changed", equalTo(true)).body("hints", equalTo(5));

        get("/cookies?name=_fbp").body("items.from", everyItem(equalTo("catalogue")))
                .body("items.lifetime", contains("P90D"));
        get("/cookies?name=acme_visit").body("items", hasSize(2))
                .body("items[0].name", equalTo("acme_visit"))
                .body("items[0].from", equalTo("import"))
                .body("items[0].category", equalTo("analytics"))
                .body("items[0].lifetime", equalTo("P2Y"))
                .body("items[0].unverified", equalTo(true))
                .body("items[0].purpose.en", equalTo("Counts visits"))
                .body("items[1].name", equalTo("acme_*"))
                .body("items[1].platform", nullValue())
                .body("items[1].purpose", nullValue())
                .body("items[1].category", nullValue())
                .body("items[1].lifetime", nullValue())
                .body("items[1].retention", equalTo("varies"));
        get("/cookies?name=acmeother").body("items", empty());
        get("/cookies?name=_ga_ABC").body("items.name", contains("_ga_ABC", "_ga_*"));
    }

    @Test
    void theSameFileAgainChangesNothingAndAFaultyOneLeavesWhatWasThere() {
        String rows = "1,Acme,Analytics,same_again,,Counts,1 day,Acme Inc.,,0\r\n";
        String first = upload(rows).statusCode(200).body("changed", equalTo(true)).extract().path("importedAt");
        upload(rows).statusCode(200).body("changed", equalTo(false)).body("importedAt", equalTo(first));

        upload(rows + "2,Acme,Analytics,broken\r\n").statusCode(400)
                .body("violations.field", contains("line 3"));
        get("/cookies?name=same_again").body("items", hasSize(1));

        upload("1,Acme,Analytics,something_else,,Counts,1 day,Acme Inc.,,0\r\n").body("changed", equalTo(true));
        get("/cookies?name=same_again").body("items", empty());
        get("/cookies?name=something_else").body("items", hasSize(1));
    }

    @Test
    void onlyAnAdminOfAllSitesImportsAndOnlyCsv() {
        String file = CookieHintFileTest.HEADER + "1,Acme,Analytics,x_only,,Counts,1 day,Acme Inc.,,0\r\n";
        Api.as(Api.key("admin", Api.site())).contentType("text/csv").body(file)
                .post("/admin/v1/catalogue/import").then().statusCode(403);
        Api.as(Api.key("editor")).contentType("text/csv").body(file)
                .post("/admin/v1/catalogue/import").then().statusCode(403);
        Api.admin().contentType(ContentType.JSON).body(Map.of()).post("/admin/v1/catalogue/import").then()
                .statusCode(415);
        Api.admin().contentType("text/csv").body(new byte[CookieHintFile.MOST_BYTES + 1])
                .post("/admin/v1/catalogue/import").then().statusCode(413);
    }

    @Test
    void anImportIsAnActAndARepetitionIsNone() throws SQLException {
        String rows = "1,Acme,Analytics,logged,,Counts,1 day,Acme Inc.,,0\r\n";
        long before = imports();
        upload(rows).statusCode(200);
        upload(rows).statusCode(200);
        assertThat(imports()).isEqualTo(before + 1);
    }

    private long imports() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM log_act "
                        + "WHERE convert_from(content, 'UTF8') LIKE '%\"kind\":\"catalogue.import\"%'")) {
            count.next();
            return count.getLong(1);
        }
    }

    private static ValidatableResponse get(String rest) {
        return Api.admin().urlEncodingEnabled(false).get("/admin/v1/catalogue" + rest).then();
    }

    private static ValidatableResponse upload(String rows) {
        return Api.admin().contentType("text/csv; charset=UTF-8").body(CookieHintFileTest.HEADER + rows)
                .post("/admin/v1/catalogue/import").then();
    }

    private static ValidatableResponse send(String site, Map<String, Object> service) {
        return Api.admin().contentType(ContentType.JSON).body(service)
                .post("/admin/v1/sites/" + site + "/services").then();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> service(Map<String, Object> item) {
        return new HashMap<>((Map<String, Object>) item.get("service"));
    }

    private static String site(String... languages) {
        String key = "catalogue-" + Long.toString(System.nanoTime(), 36);
        Map<String, Object> settings = new HashMap<>(Api.settings(key));
        settings.put("languages", List.of(languages));
        settings.put("defaultLanguage", languages[0]);
        Api.admin().contentType(ContentType.JSON).body(settings).post("/admin/v1/sites").then().statusCode(201);
        return key;
    }
}
