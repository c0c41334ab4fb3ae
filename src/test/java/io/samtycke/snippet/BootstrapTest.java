package io.samtycke.snippet;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

class BootstrapTest {

    private static final String URL = "https://consent.example.com/s/acme.js";
    private static final String NOTICE = """
            {"site":"acme","autoBlock":true,"googleConsentMode":"basic",
            "categories":[{"key":"necessary","required":true},{"key":"analytics"},{"key":"social"}],
            "services":[
              {"key":"login","category":"necessary","match":["login.example.com"]},
              {"key":"google-analytics","category":"analytics","match":["*.google-analytics.com"]},
              {"key":"own","category":"analytics","match":[]},
              {"key":"films","category":"social","match":["films.example","cdn.example.com/films.js"]}]}""";

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void knowsWhatIsHeldUntilConsent() throws IOException {
        assertThat(facts(NOTICE)).isEqualTo("""
                ["https://consent.example.com/s/acme.js",{},"*.google-analytics.com","films.example",\
                "cdn.example.com/films.js"]""");
    }

    @Test
    void looksAtNothingWhereAutomaticBlockingIsOff() throws IOException {
        assertThat(facts(NOTICE.replace("\"autoBlock\":true", "\"autoBlock\":false")))
                .isEqualTo("[\"https://consent.example.com/s/acme.js\",{}]");
    }

    @Test
    void inAdvancedModeGooglesTagsDoNotWait() throws IOException {
        assertThat(facts(NOTICE.replace("basic", "advanced")))
                .isEqualTo(
                        "[\"https://consent.example.com/s/acme.js\",{},\"films.example\",\"cdn.example.com/films.js\"]");
    }

    @Test
    void inAdvancedModeGooglesDefaultMayBeForRegions() throws IOException {
        String regions = NOTICE.replace("\"basic\",", "\"advanced\",\"googleRegion\":[\"SE\",\"NO\"],");
        assertThat(facts(regions)).contains("acme.js\",{\"region\":[\"SE\",\"NO\"]},\"films.example\"");
        assertThat(facts(regions.replace("[\"SE\",\"NO\"]", "[]"))).contains("acme.js\",{},\"films.example\"");
        assertThat(facts(regions.replace("advanced", "basic"))).contains("acme.js\",{},");
        assertThat(facts(regions.replace("advanced", "off"))).contains("acme.js\",false,");
    }

    @Test
    void asksNothingOfGoogleWhereTheSiteHasNoneOfItsServices() throws IOException {
        assertThat(facts(NOTICE.replace("google-analytics.com", "numbers.example"))).contains("acme.js\",false,");
    }

    @Test
    void nothingInANoticeEndsTheScript() throws IOException {
        String code = new Bootstrap(json).with(NOTICE.replace("films.example",
                "films.example/</script><script>alert(1)//<!--\u2028"), URL);
        assertThat(code).doesNotContain("SAMTYCKE_BOOT", "</script", "<!--", "\u2028")
                .contains("films.example/\\u003c/script>\\u003cscript>alert(1)//\\u003c!--\\u2028");
    }

    private String facts(String notice) throws IOException {
        return json.writeValueAsString(new Bootstrap(json).facts(json.readTree(notice), URL));
    }
}
