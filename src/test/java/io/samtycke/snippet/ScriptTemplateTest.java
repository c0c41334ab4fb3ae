package io.samtycke.snippet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ScriptTemplateTest {

    private static final String CORE = "start(SAMTYCKE_CONFIG,{vendors:SAMTYCKE_VENDORS,features:SAMTYCKE_FEATURES})";

    @Test
    void everythingGoesToItsPlace() {
        assertThat(new ScriptTemplate(CORE).with("{}", "[a]", "{\"f\":b}"))
                .isEqualTo("start({},{vendors:[a],features:{\"f\":b}})");
    }

    @Test
    void whatGoesInMayReadLikeAPlaceOrAReplacement() {
        assertThat(new ScriptTemplate(CORE).with("\"SAMTYCKE_VENDORS $1 \\n\"", "[]", "{}"))
                .isEqualTo("start(\"SAMTYCKE_VENDORS $1 \\n\",{vendors:[],features:{}})");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAMTYCKE_CONFIG", "SAMTYCKE_VENDORS", "SAMTYCKE_FEATURES"})
    void aPlaceThatIsMissingOrThereTwiceIsRefusedByName(String place) {
        assertThatThrownBy(() -> new ScriptTemplate(CORE.replace(place, "0"))).hasMessageContaining(place);
        assertThatThrownBy(() -> new ScriptTemplate(CORE + place)).hasMessageContaining(place);
    }
}
