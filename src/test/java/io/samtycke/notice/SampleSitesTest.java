package io.samtycke.notice;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What the linter has to say of the sample sites: nothing that stops them, and nothing that is not listed here. */
class SampleSitesTest {

    private static final String LONG = "warning cookie-lifetime ";
    private static final String PAGE = "info policy-url texts.";

    private static final Map<String, List<String>> FOUND = Map.of(
            "elvakt", List.of(LONG + "services[2].cookies[0].lifetime", LONG + "services[2].cookies[1].lifetime",
                    PAGE + "sv.policyUrl", PAGE + "nb.policyUrl"),
            "bygato", List.of(PAGE + "sv.policyUrl"),
            "driftpartner", List.of(LONG + "services[3].cookies[0].lifetime", LONG + "services[3].cookies[1].lifetime",
                    LONG + "services[4].cookies[0].lifetime", LONG + "services[4].cookies[1].lifetime",
                    PAGE + "nb.policyUrl", PAGE + "nn.policyUrl", PAGE + "en.policyUrl"),
            "kundnytta", List.of(PAGE + "sv.policyUrl"),
            "affarssystem", List.of(LONG + "services[5].cookies[0].lifetime", LONG + "services[5].cookies[1].lifetime",
                    LONG + "services[8].cookies[0].lifetime", LONG + "services[8].cookies[1].lifetime",
                    LONG + "services[8].cookies[2].lifetime", PAGE + "sv.policyUrl", PAGE + "en.policyUrl",
                    PAGE + "nb.policyUrl"));

    @Test
    void theSamplesHaveNoErrorAndTheWarningsThatTheirSitesReallyGive() throws IOException {
        for (String sample : FOUND.keySet()) {
            assertThat(lint(sample)).as(sample).containsExactlyElementsOf(FOUND.get(sample));
        }
    }

    private static List<String> lint(String sample) throws IOException {
        try (InputStream in = SampleSitesTest.class.getResourceAsStream("/samples/" + sample + ".yaml")) {
            Configuration read = new YamlMapper(new ObjectMapper()).mapper().readValue(in, Configuration.class);
            return Linter.lint(read.settings(), read.draft()).stream()
                    .map(finding -> finding.severity() + " " + finding.rule() + " " + finding.where())
                    .toList();
        }
    }
}
