package io.samtycke.snippet;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.samtycke.notice.Notice;

import static org.assertj.core.api.Assertions.assertThat;

class BootstrapTest {

    private static final String URL = "https://consent.example.com/s/acme.js";
    private static final String NOTICE = """
            {"site":"acme","autoBlock":true,"googleConsentMode":"advanced","unknownHosts":"block",
            "allowedHosts":["*.acme.example"],
            "categories":[{"key":"necessary","required":true},{"key":"analytics"},{"key":"social"}],
            "services":[
              {"key":"login","category":"necessary","match":["login.example.com"]},
              {"key":"numbers","category":"analytics","match":["*.numbers.example","cdn.example.com/numbers.js"]},
              {"key":"own","category":"analytics","match":[]},
              {"key":"films","category":"social","match":["films.example"]}]}""";

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void knowsWhatIsHeldUntilConsent() throws IOException {
        assertThat(facts(NOTICE)).isEqualTo("""
                {"url":"https://consent.example.com/s/acme.js",\
                "services":[["numbers","analytics","*.numbers.example","cdn.example.com/numbers.js"],\
                ["films","social","films.example"]],\
                "googleConsentMode":"advanced","unknownHosts":"block","allowedHosts":["*.acme.example"]}""");
    }

    @Test
    void anOldNoticeHasTheDefaultsOfLaterSettings() throws IOException {
        String old = NOTICE.replace("\"unknownHosts\":\"block\",", "").replace("\"allowedHosts\":[\"*.acme.example\"],",
                "");
        assertThat(facts(old)).contains("\"films\"").endsWith("\"unknownHosts\":\"report\",\"allowedHosts\":[]}");
    }

    @Test
    void holdsNothingWhereAutomaticBlockingIsOff() throws IOException {
        assertThat(facts(NOTICE.replace("\"autoBlock\":true", "\"autoBlock\":false")))
                .contains("\"services\":[],", "\"unknownHosts\":\"allow\"");
    }

    @Test
    void nothingInANoticeEndsTheScript() {
        String code = new Bootstrap(json).with(NOTICE.replace("films.example",
                "films.example/</script><script>alert(1)//<!--\u2028"), URL);
        assertThat(code).doesNotContain("SAMTYCKE_BOOT", "</script", "<!--", "\u2028")
                .contains("films.example/\\u003c/script>\\u003cscript>alert(1)//\\u003c!--\\u2028");
    }

    private String facts(String notice) throws IOException {
        return json.writeValueAsString(Bootstrap.facts(json.readValue(notice, Notice.class), URL));
    }
}
