package io.samtycke.consent;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.samtycke.testsupport.Api;
import io.samtycke.testsupport.Decisions;
import io.samtycke.testsupport.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@ServerTest
class PortableRecordsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aVisitorTakesTheRecordsAlongInTheFieldsOfTheStandard() {
        String site = siteWithAService();
        Map<String, Object> given = decided(site, Decisions.choice(true, true, false, false));
        String visitor = (String) given.get("visitor");
        Map<String, Object> withdrawn = decided(site, Decisions.choice(true, false, false, false), visitor);

        Api.anonymous().get("/v1/sites/" + site + "/visitors/" + visitor).then()
                .statusCode(200)
                .contentType("application/json")
                .body("items", hasSize(2))
                .body("items[0].id", equalTo(withdrawn.get("id")))
                .body("next", nullValue())
                .body("restriction", nullValue())
                .body("records.record_id", equalTo(List.of(withdrawn.get("id"), given.get("id"))))
                .body("records[0].schema_version", equalTo("ISO/IEC TS 27560:2023"))
                .body("records[0].pii_principal_id", equalTo(visitor))
                .body("records[0].previous_record_id", equalTo(given.get("id")))
                .body("records[0].pii_controllers[0].party_name", equalTo("Acme AB"))
                .body("records[0].privacy_notice.hash.length()", equalTo(64))
                .body("records[0].purposes.find { it.purpose == 'analytics' }.event_state", equalTo("withdrawn"))
                .body("records[0].purposes.find { it.purpose == 'preferences' }.event_state", equalTo("renewed"))
                .body("records[0].purposes.find { it.purpose == 'marketing' }.event_state", equalTo("refused"))
                .body("records[0].purposes.find { it.purpose == 'necessary' }.event_state", equalTo("required"))
                .body("records[1].purposes.find { it.purpose == 'analytics' }.event_state", equalTo("given"))
                .body("records[1].purposes.find { it.purpose == 'analytics' }.services[0].allowed", equalTo(true))
                .body("records[1].purposes.find { it.purpose == 'analytics' }.recipient_third_parties[0].party_name",
                        equalTo("Statistics Ltd"))
                .body("records[1].purposes.find { it.purpose == 'analytics' }.pii_information[0].name",
                        equalTo("_stat"))
                .body("records[1].purposes.find { it.purpose == 'analytics' }.storage_locations",
                        equalTo(List.of("IE", "US")))
                .body("records[1].purposes[0].retention_period", equalTo("P30M"))
                .body("records[1].events[0].validity_duration", equalTo("P180D"))
                .body("records[1].events[0].event_time", equalTo(receivedAt(site, visitor, 1)));
    }

    @Test
    void linkedDataNeedNothingButThemselves() throws Exception {
        String site = siteWithAService();
        Map<String, Object> given = decided(site, Decisions.choice(true, true, false, false));
        JsonNode document = JSON.readTree(Api.anonymous().accept("application/ld+json, application/json;q=0.5")
                .get("/v1/sites/" + site + "/visitors/" + given.get("visitor")).then()
                .statusCode(200)
                .contentType("application/ld+json")
                .extract()
                .asString());

        JsonNode context = document.path("@context");
        assertThat(context.isObject()).as("inside, not an address").isTrue();
        Set<String> prefixes = Set.copyOf(names(context));
        JsonNode record = document.path("@graph").path(0);
        assertThat(record.path("@id").asText()).isEqualTo("urn:uuid:" + given.get("id"));
        assertThat(record.path("@type").asText()).isEqualTo("dpv:ConsentRecord");
        assertThat(record.path("dpv:hasConsentStatus").path("@id").asText()).isEqualTo("dpv:ConsentGiven");
        assertThat(record.path("dpv:hasProcess")).anySatisfy(process -> {
            assertThat(process.path("dpv:hasConsentStatus").path("@id").asText()).isEqualTo("dpv:ConsentRefused");
            assertThat(process.path("dpv:hasLegalBasis").path("@id").asText()).isEqualTo("eu-gdpr:A6-1-a");
        });
        assertThat(document.findValuesAsText("@type")).isNotEmpty()
                .allSatisfy(type -> assertThat(prefixes).contains(type.split(":")[0]));
        allTermsHaveAPrefix(document.path("@graph"), prefixes);
    }

    private static void allTermsHaveAPrefix(JsonNode node, Set<String> prefixes) {
        names(node).forEach(name -> assertThat(name).satisfiesAnyOf(
                term -> assertThat(term).startsWith("@"),
                term -> assertThat(prefixes).contains(term.split(":")[0])));
        node.forEach(child -> allTermsHaveAPrefix(child, prefixes));
    }

    private static List<String> names(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static String receivedAt(String site, String visitor, int index) {
        return Api.anonymous().get("/v1/sites/" + site + "/visitors/" + visitor)
                .path("items[" + index + "].receivedAt");
    }

    private static Map<String, Object> decided(String site, Map<String, Object> choice) {
        return decided(site, choice, Decisions.visitor());
    }

    private static Map<String, Object> decided(String site, Map<String, Object> choice, String visitor) {
        Map<String, Object> decision = Decisions.saved(choice);
        decision.put("visitor", visitor);
        Decisions.send(site, decision).statusCode(201);
        return decision;
    }

    private static String siteWithAService() {
        String site = Api.site();
        Api.admin().contentType("application/json")
                .body(Map.of("key", "statistics", "name", "Statistics", "category", "analytics",
                        "provider", Map.of("name", "Statistics Ltd", "country", "IE", "privacyUrl",
                                "https://statistics.example/privacy"),
                        "transfer", Map.of("country", "US", "basis", "EU-US Data Privacy Framework"),
                        "match", List.of("statistics.example/tag.js"),
                        "cookies", List.of(Map.of("name", "_stat", "kind", "cookie", "party", "first", "lifetime",
                                "P2Y", "purpose",
                                Map.of("sv", "Skiljer besökare åt.", "en", "Tells visitors apart.")))))
                .post("/admin/v1/sites/" + site + "/services")
                .then()
                .statusCode(201);
        Api.publish(site);
        return site;
    }
}
