package io.samtycke.consent;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.params.provider.MethodSource;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import io.samtycke.notice.PublishedVersion;
import io.samtycke.platform.Beacon;
import io.samtycke.platform.CanonicalJson;
import io.samtycke.platform.ProblemException;
import io.samtycke.platform.StrictJson;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is posted as a decision is refused with 400, 413 or 422, or can be stored. */
class DecisionFuzz {

    private static final PublishedVersion VERSION = new PublishedVersion(
            3, "hash", true, Instant.EPOCH, List.of("analytics", "marketing"), List.of("necessary"),
            Set.of("youtube"), null, 180, 30, List.of("sv"), "sv");
    private static final ObjectMapper JSON = StrictJson.mapper();
    private static final ObjectReader REQUESTS = JSON.readerFor(DecisionRequest.class);

    @MethodSource("seeds")
    @FuzzTest
    void isRefusedOrCanBeStored(byte[] body) {
        DecisionRequest request;
        try {
            request = Beacon.read(REQUESTS, body, "a decision");
        } catch (ProblemException refused) {
            assertThat(refused.problem().status()).isIn(400, 413);
            return;
        }
        if (DecisionRules.malformed(request).isEmpty()) {
            assertThat(UUID.fromString(request.id()).version()).isIn(4, 7);
            assertThat(OffsetDateTime.parse(request.decidedAt()).toInstant()).isNotNull();
            assertThat(CanonicalJson.bytes(JSON, request)).isNotEmpty();
            if (DecisionRules.contradictions(request, VERSION).isEmpty()) {
                assertThat(request.categories().keySet()).containsExactlyInAnyOrder("analytics", "marketing");
            }
        }
    }

    static Stream<byte[]> seeds() {
        return Stream
                .of("""
                        {"id":"0192f0c1-7c3e-7b61-9d0c-5a1f6f3e2b10","visitor":"q1w2e3r4t5y6u7i8o9p0aA","version":3,"action":"save",\
                        "categories":{"analytics":true,"marketing":false},"services":{"youtube":true},"language":"sv",\
                        "surface":"preferences","decidedAt":"2026-11-22T09:00:00Z","gpc":false}""")
                .map(json -> json.getBytes(StandardCharsets.UTF_8));
    }
}
