package io.samtycke.site;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LanguagesTest {

    private static final List<String> OFFERED = List.of("sv", "en", "nb");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", value = {
            "none|sv", "''|sv", "sv-SE,sv;q=0.9,en;q=0.8|sv", "en-GB|en sv", "de,en;q=0.5|en sv",
            "nn-NO,no;q=0.9|nb sv",
            "no|nb sv", "fr|sv", "*|sv", "en;q=0,sv;q=0.1|sv", ";;;q=x|sv", "sv;q=2|sv", "EN-us|en sv"
    })
    void theVisitorsBestAndTheDefault(String accepted, String expected) {
        assertThat(Languages.forVisitor(accepted, OFFERED, "sv")).containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"nn,nn", "nb,nb", "no,nb", "sv,nn"})
    void norwegianFormsStandInForOneAnother(String accepted, String best) {
        assertThat(Languages.forVisitor(accepted, List.of("nn", "nb", "en"), "nn")).first().isEqualTo(best);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", value = {
            "none|none|sv", "en|sv|en", "EN-us|none|en", "nn|en|nb", "fr|en|en", "fr|de|sv", "''|en|en",
            "../../etc|none|sv", "sv_SE|en|en"
    })
    void aWishCountsBeforeWhatTheBrowserAccepts(String wish, String accepted, String expected) {
        assertThat(Languages.one(wish, accepted, OFFERED, "sv")).isEqualTo(expected);
    }
}
