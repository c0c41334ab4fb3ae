package io.samtycke.consent;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.samtycke.notice.PublishedVersion;
import io.samtycke.platform.CanonicalJson;
import io.samtycke.testsupport.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Frozen. These bytes are what the log commits to: written by hand from RFC 8785 (members sorted, no white space),
 * they hold for every release. A change of the record needs a new {@code v}, never a change here.
 */
@ServerTest
class RecordFormatTest {

    private static final String FULL = "{\"action\":\"save\",\"browser\":\"firefox\",\"categories\":{\"analytics\":true,"
            + "\"marketing\":false,\"necessary\":true},\"decidedAt\":\"2026-11-22T09:00:00Z\",\"device\":\"desktop\","
            + "\"gpc\":true,\"id\":\"0192f0c1-7c3e-7b61-9d0c-5a1f6f3e2b10\",\"language\":\"sv\","
            + "\"noticeHash\":\"aa\",\"origin\":\"https://www.acme.example\","
            + "\"previous\":\"0192f0c1-7c3e-7b61-9d0c-5a1f6f3e2b0f\",\"receivedAt\":\"2026-11-22T09:00:01.250Z\","
            + "\"services\":{\"youtube\":false},\"site\":\"acme\",\"snippet\":\"0.1.0\",\"surface\":\"preferences\","
            + "\"v\":1,\"version\":3,\"visitor\":\"q1w2e3r4t5y6u7i8o9p0aA\"}";

    private static final String LEAST = "{\"action\":\"reject_all\",\"browser\":\"other\",\"categories\":"
            + "{\"analytics\":false,\"marketing\":false,\"necessary\":true},\"decidedAt\":\"2026-11-22T09:00:00Z\","
            + "\"device\":\"unknown\",\"gpc\":false,\"id\":\"0192f0c1-7c3e-7b61-9d0c-5a1f6f3e2b10\","
            + "\"language\":\"sv\",\"noticeHash\":\"aa\",\"receivedAt\":\"2026-11-22T09:00:01Z\",\"services\":{},"
            + "\"site\":\"acme\",\"surface\":\"banner\",\"v\":1,\"version\":3,\"visitor\":\"q1w2e3r4t5y6u7i8o9p0aA\"}";

    @Inject
    ObjectMapper json;

    @Test
    void aFullRecordHasTheseBytes() {
        Decision decision = decision(
                Action.SAVE, Map.of("analytics", true, "marketing", false), Map.of("youtube", false), "preferences",
                true, "https://www.acme.example", new Client("desktop", "firefox"), "0.1.0",
                Instant.parse("2026-11-22T09:00:01.250Z"));
        Previous previous = new Previous(
                UUID.fromString("0192f0c1-7c3e-7b61-9d0c-5a1f6f3e2b0f"), Instant.parse("2026-11-22T09:00:01Z"));
        assertThat(bytes(decision.record(previous))).isEqualTo(FULL);
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        Decision decision = decision(
                Action.REJECT_ALL, Map.of("analytics", false, "marketing", false), Map.of(), "banner", false, null,
                Client.of(null), null, Instant.parse("2026-11-22T09:00:01Z"));
        assertThat(bytes(decision.record(null))).isEqualTo(LEAST);
    }

    @Test
    void aRecordIsLaterThanTheVisitorsOneBeforeItWhateverTheClockSays() {
        Instant now = Instant.parse("2026-11-22T09:00:01Z");
        Decision decision = decision(
                Action.REJECT_ALL, Map.of("analytics", false, "marketing", false), Map.of(), "banner", false, null,
                Client.of(null), null, now);
        for (Instant ahead : List.of(now, now.plusSeconds(3600))) {
            assertThat(decision.record(new Previous(UUID.randomUUID(), ahead)).receivedAt())
                    .isEqualTo(ahead.plusMillis(1));
        }
        assertThat(decision.record(new Previous(UUID.randomUUID(), now.minusMillis(1))).receivedAt()).isEqualTo(now);
    }

    @Test
    void recordsAreReadBackAsTheyWereWritten() throws Exception {
        for (String stored : List.of(FULL, LEAST)) {
            assertThat(bytes(json.readValue(stored, ConsentRecord.class))).isEqualTo(stored);
        }
    }

    private String bytes(ConsentRecord record) {
        return new String(CanonicalJson.bytes(json, record), StandardCharsets.UTF_8);
    }

    private static Decision decision(
            Action action, Map<String, Boolean> choice, Map<String, Boolean> services, String surface, boolean gpc,
            String origin, Client client, String snippet, Instant receivedAt) {
        PublishedVersion version = new PublishedVersion(
                3, "aa", true, Instant.EPOCH, List.of("analytics", "marketing"), List.of("necessary"),
                Set.of("youtube"), null, 180, 180, List.of("sv"), "sv");
        return new Decision(1, "acme", version, UUID.fromString("0192f0c1-7c3e-7b61-9d0c-5a1f6f3e2b10"),
                "q1w2e3r4t5y6u7i8o9p0aA", action, choice, services, "sv", surface,
                Instant.parse("2026-11-22T09:00:00Z"), gpc, origin, "", client, snippet, receivedAt, new byte[0]);
    }
}
