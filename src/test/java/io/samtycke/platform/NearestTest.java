package io.samtycke.platform;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NearestTest {

    private static final List<String> KNOWN = List.of("categories", "services", "name", "texts", "consentLifetimeDays");

    @ParameterizedTest
    @CsvSource({"categorys, categories", "category, categories", "Services, services", "nmae, name", "text, texts",
            "consentLifeTimeDay, consentLifetimeDays"})
    void aSlipIsUnderstood(String written, String meant) {
        assertThat(Nearest.to(written, KNOWN)).hasValue(meant);
        assertThat(Nearest.advise(written, KNOWN)).isEqualTo("unknown, did you mean " + meant + "?");
    }

    @Test
    void aWordLikeNoOtherIsAnsweredWithAllThatAreKnown() {
        assertThat(Nearest.to("colour", KNOWN)).isEmpty();
        assertThat(Nearest.advise("colour", KNOWN)).isEqualTo(
                "unknown; known here are categories, consentLifetimeDays, name, services, texts");
        assertThat(Nearest.to("x".repeat(1_000_000), KNOWN)).isEmpty();
    }
}
