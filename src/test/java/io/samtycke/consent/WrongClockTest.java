package io.samtycke.consent;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusMock;
import io.restassured.RestAssured;
import io.samtycke.log.note.Checkpoint;
import io.samtycke.log.note.Note;
import io.samtycke.log.tile.TiledHashes;
import io.samtycke.log.tree.Consistency;
import io.samtycke.log.tree.ConsistencyVerdict;
import io.samtycke.site.SiteService;
import io.samtycke.site.StoredSite;
import io.samtycke.testsupport.Api;
import io.samtycke.testsupport.Decisions;
import io.samtycke.testsupport.ServerTest;
import io.samtycke.testsupport.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The server's clock is an hour ahead, then an hour behind, while the database's is right. */
@ServerTest
class WrongClockTest {

    private static final List<Duration> JUMPS = List.of(
            Duration.ZERO, Duration.ofHours(1), Duration.ofHours(-1), Duration.ZERO);

    @Inject
    Clock clock;

    @Inject
    RetentionJob job;

    @Inject
    SiteService sites;

    @Test
    void aVisitorsDecisionsKeepTheOrderInWhichTheyArrived() {
        String site = Api.publishedSite();
        String visitor = Decisions.visitor();
        List<String> sent = new ArrayList<>();
        for (Duration jump : JUMPS) {
            isOffBy(jump);
            for (int i = 0; i < 3; i++) {
                Map<String, Object> decision = Decisions.refusal("visitor", visitor);
                Decisions.send(site, decision).statusCode(201);
                sent.add(0, (String) decision.get("id"));
            }
        }

        var own = Api.anonymous().get("/v1/sites/" + site + "/visitors/" + visitor).then().statusCode(200).extract();
        assertThat(own.<List<String>>path("items.id")).isEqualTo(sent);
        List<Instant> times = new ArrayList<>(
                own.<List<String>>path("items.receivedAt").stream().map(Instant::parse).toList());
        Collections.reverse(times);
        assertThat(times).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theLogGrowsOnAndEveryCheckpointContainsThoseBeforeIt() {
        String site = Api.publishedSite();
        List<Checkpoint> seen = new ArrayList<>();
        for (Duration jump : JUMPS) {
            isOffBy(jump);
            Map<String, Object> decision = Decisions.refusal();
            Decisions.send(site, decision).statusCode(201);
            Awaitility.await().until(() -> Api.anonymous()
                    .queryParam("visitor", decision.get("visitor"))
                    .get("/v1/sites/" + site + "/consents/" + decision.get("id") + "/proof")
                    .statusCode() == 200);
            seen.add(checkpoint());
        }

        Checkpoint now = seen.get(seen.size() - 1);
        TiledHashes hashes = new TiledHashes(now.size(), tile -> Optional.of(
                RestAssured.get("/log/" + tile.path()).then().statusCode(200).extract().asByteArray()));
        for (Checkpoint before : seen) {
            assertThat(Consistency.verify(before.size(), before.root(), now.size(), now.root(),
                    Consistency.prove(before.size(), now.size(), hashes))).isEqualTo(ConsistencyVerdict.CONSISTENT);
        }
    }

    @Test
    void nothingIsErasedBeforeItsTimeAndAllAfterIt() throws Exception {
        StoredSite site = sites.get(Api.publishedSite());
        Map<String, Object> decision = Decisions.refusal();
        Decisions.send(site.key(), decision).statusCode(201);

        receivedMinutesBeforeItsTimeIsOver(site, decision, 30);
        isOffBy(Duration.ofHours(1));
        assertThat(job.eraseWhatIsOver(site)).isZero();

        receivedMinutesBeforeItsTimeIsOver(site, decision, -30);
        isOffBy(Duration.ofHours(-1));
        assertThat(job.eraseWhatIsOver(site)).isZero();
        isOffBy(Duration.ZERO);
        assertThat(job.eraseWhatIsOver(site)).isEqualTo(1);
    }

    /** Until the end of the test, or the next jump. */
    private void isOffBy(Duration jump) {
        QuarkusMock.installMockForInstance(Clock.offset(Clock.systemUTC(), jump), clock);
    }

    private void receivedMinutesBeforeItsTimeIsOver(StoredSite site, Map<String, Object> decision, int minutes)
            throws Exception {
        try (Connection connection = TestDatabase.owner();
                PreparedStatement update = connection.prepareStatement("""
                        UPDATE consent_record
                        SET received_at = now() - make_interval(months => ?) + make_interval(mins => ?)
                        WHERE site_id = ? AND id = ?""")) {
            update.setInt(1, site.site().retentionMonths());
            update.setInt(2, minutes);
            update.setLong(3, site.id());
            update.setObject(4, UUID.fromString((String) decision.get("id")));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private static Checkpoint checkpoint() {
        byte[] note = Api.anonymous().get("/log/checkpoint").then().statusCode(200).extract().asByteArray();
        return Checkpoint.parse(Note.parse(note).orThrow().text()).orThrow();
    }
}
