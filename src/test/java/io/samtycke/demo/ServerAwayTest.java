package io.samtycke.demo;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.restassured.path.json.JsonPath;
import io.samtycke.testsupport.ServerTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A visitor decides while Samtycke's server cannot be reached. */
@ServerTest
class ServerAwayTest {

    private static final String WAITING = "Object.keys(localStorage).filter(key => key.startsWith('samtycke.'))";

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void aConsentHoldsAtOnceAndOnLaterPagesAndIsDeliveredOnceFromOneOfThem() {
        try (Road road = new Road()) {
            Visit visit = visitors.to(new Company("affarssystem", "sv", false)).arrive(road.port());
            visit.acceptAll().click();
            visit.awaitRan(visit.company().allVendors());
            assertThat(visit.firstLayer()).isHidden();

            visit.nextPage();
            visit.awaitRan(visit.company().allVendors());
            assertThat(visit.firstLayer()).isHidden();
            assertThat(visit.records()).isEmpty();
            assertThat(visit.strings(WAITING)).hasSize(1);

            road.clear();
            visit.nextPage();
            deliveredOnce(visit, road, "accept_all");
        }
    }

    @Test
    void aRefusalHoldsAtOnceAndIsDeliveredFromTheSamePageWhenTheServerIsBack() {
        try (Road road = new Road()) {
            Visit visit = visitors.to(new Company("driftpartner", "en", true)).arrive(road.port());
            visit.rejectAll().click();
            assertThat(visit.firstLayer()).isHidden();
            visit.page().waitForCondition(() -> !road.lost().isEmpty());
            assertThat(visit.records()).isEmpty();

            road.clear();
            deliveredOnce(visit, road, "reject_all");
            assertThat(visit.ran()).isEmpty();
            assertThat(visit.vendors().requests()).isEmpty();
        }
    }

    /** One record in the log, with the id of every attempt; nothing is left that could be sent again. */
    private static void deliveredOnce(Visit visit, Road road, String action) {
        assertThat(visit.awaitRecord(1)).containsEntry("action", action);
        List<String> tried = road.lost().stream().map(body -> JsonPath.from(body).getString("id")).toList();
        assertThat(tried).isNotEmpty().containsOnly((String) visit.awaitRecord(1).get("id"));
        visit.page().waitForFunction("!" + WAITING + ".length");
        visit.nextPage();
        assertThat(visit.records()).hasSize(1);
    }
}
