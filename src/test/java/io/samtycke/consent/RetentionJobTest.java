package io.samtycke.consent;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.samtycke.site.SiteService;
import io.samtycke.site.StoredSite;
import io.samtycke.testsupport.Api;
import io.samtycke.testsupport.Decisions;
import io.samtycke.testsupport.ServerTest;
import io.samtycke.testsupport.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

@ServerTest
class RetentionJobTest {

    @Inject
    RetentionJob job;

    @Inject
    SiteService sites;

    @Test
    void recordsGoWhenTheirTimeIsOverAndNotBefore() throws Exception {
        String key = Api.publishedSite();
        Map<String, Object> old = Decisions.refusal();
        Map<String, Object> young = Decisions.refusal();
        Decisions.send(key, old).statusCode(201);
        Decisions.send(key, young).statusCode(201);
        StoredSite site = sites.get(key);
        assertThat(job.eraseWhatIsOver(site)).isZero();

        age(site, old, site.site().retentionMonths() * 31);
        age(site, young, site.site().retentionMonths() * 28 - 31);

        assertThat(job.eraseWhatIsOver(site)).isEqualTo(1);
        assertThat(job.eraseWhatIsOver(site)).isZero();
        records(key, old, 0);
        records(key, young, 1);
    }

    private static void records(String site, Map<String, Object> decision, int expected) {
        Api.anonymous()
                .get("/v1/sites/" + site + "/visitors/" + decision.get("visitor"))
                .then()
                .statusCode(200)
                .body("items", hasSize(expected));
    }

    /** As if the record had been received so many days ago. */
    private void age(StoredSite site, Map<String, Object> decision, int days) throws Exception {
        try (Connection connection = TestDatabase.owner();
                PreparedStatement update = connection.prepareStatement("""
                        UPDATE consent_record SET received_at = received_at - make_interval(days => ?)
                        WHERE site_id = ? AND id = ?""")) {
            update.setInt(1, days);
            update.setLong(2, site.id());
            update.setObject(3, UUID.fromString((String) decision.get("id")));
            update.executeUpdate();
        }
    }
}
