package io.samtycke.consent;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.samtycke.notice.PublishedVersion;

import static org.assertj.core.api.Assertions.assertThat;

class DecisionRulesTest {

    private static final PublishedVersion VERSION = new PublishedVersion(
            3, "hash", true, Instant.EPOCH, List.of("analytics", "marketing"), List.of("necessary"),
            Set.of("youtube"), null, 180, 180, List.of("sv"), "sv");

    @Test
    void everythingWrongIsToldAtOnce() {
        assertThat(DecisionRules
                .malformed(new DecisionRequest(null, null, null, null, null, null, null, null, null, null)))
                .extracting("field")
                .containsExactly("id", "visitor", "version", "action", "categories", "language", "surface",
                        "decidedAt");
    }

    @Test
    void savedChoicesMayBeAnything() {
        assertThat(contradictions("save", Map.of("analytics", true, "marketing", false))).isEmpty();
        assertThat(contradictions("save", Map.of("analytics", false, "marketing", false))).isEmpty();
    }

    @Test
    void acceptAllMustAcceptAllAndRejectAllRejectAll() {
        assertThat(contradictions("accept_all", Map.of("analytics", true, "marketing", true))).isEmpty();
        assertThat(contradictions("accept_all", Map.of("analytics", true, "marketing", false)))
                .containsExactly("action");
        assertThat(contradictions("reject_all", Map.of("analytics", false, "marketing", false))).isEmpty();
        assertThat(contradictions("reject_all", Map.of("analytics", false, "marketing", true)))
                .containsExactly("action");
        assertThat(contradictions("withdraw", Map.of("analytics", true, "marketing", false))).containsExactly("action");
    }

    @Test
    void whatIsTakenOverFromAnotherToolIsSaved() {
        Map<String, Boolean> all = Map.of("analytics", true, "marketing", true);
        Map<String, Boolean> none = Map.of("analytics", false, "marketing", false);
        assertThat(contradictions("save", all, "takeover")).isEmpty();
        assertThat(contradictions("save", none, "takeover")).isEmpty();
        assertThat(contradictions("accept_all", all, "takeover")).containsExactly("action");
        assertThat(contradictions("reject_all", none, "takeover")).containsExactly("action");
        assertThat(contradictions("withdraw", none, "takeover")).containsExactly("action");
    }

    @Test
    void everyOptionalCategoryMustBeThereAndNoOther() {
        assertThat(contradictions("save", Map.of("analytics", true))).containsExactly("categories.marketing");
        assertThat(contradictions("save", Map.of("analytics", true, "marketing", false, "social", false)))
                .containsExactly("categories.social");
        assertThat(contradictions("save", Map.of("analytics", true, "marketing", false, "necessary", true)))
                .containsExactly("categories.necessary");
    }

    private static List<String> contradictions(String action, Map<String, Boolean> choice) {
        return contradictions(action, choice, "banner");
    }

    private static List<String> contradictions(String action, Map<String, Boolean> choice, String surface) {
        return DecisionRules.contradictions(new DecisionRequest(
                "0192f0c1-7c3e-7b61-9d0c-5a1f6f3e2b10", "q1w2e3r4t5y6u7i8o9p0aA", 3, action, choice,
                Map.of("youtube", true), "sv", surface, "2026-11-22T09:00:00Z", false), VERSION)
                .stream()
                .map(violation -> violation.field())
                .toList();
    }
}
