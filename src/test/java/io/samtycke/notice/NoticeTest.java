package io.samtycke.notice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.samtycke.platform.CanonicalJson;
import io.samtycke.site.Controller;
import io.samtycke.site.GoogleConsentMode;
import io.samtycke.site.OtherTool;
import io.samtycke.site.Site;
import io.samtycke.site.UnknownHosts;

import static org.assertj.core.api.Assertions.assertThat;

/** The form whose bytes are hashed. */
class NoticeTest {

    /** As the first release wrote it. */
    private static final String WITHOUT_LATER_MEMBERS = "{\"appearance\":{\"colors\":{\"background\":\"#ffffff\","
            + "\"border\":\"#6f7680\",\"primary\":\"#1f4f8f\",\"primaryText\":\"#ffffff\",\"text\":\"#1b1b1f\"},"
            + "\"font\":\"system-ui, sans-serif\",\"layout\":\"box\",\"position\":\"bottom-left\",\"radius\":8},"
            + "\"autoBlock\":true,\"categories\":[{\"description\":{\"sv\":\"Alltid på.\"},\"key\":\"necessary\","
            + "\"name\":{\"sv\":\"Nödvändiga\"},\"position\":0,\"required\":true,\"signals\":[]}],"
            + "\"consentLifetimeDays\":180,\"controller\":{\"address\":\"Storgatan 1\",\"contact\":\"a@acme.example\","
            + "\"name\":\"Acme AB\"},\"defaultLanguage\":\"sv\",\"googleConsentMode\":\"basic\",\"languages\":[\"sv\"],"
            + "\"name\":\"Acme\",\"services\":[],\"site\":\"acme\",\"texts\":{\"sv\":{\"title\":\"Kakor\"}}}";

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void anOldNoticeKeepsTheBytesItWasHashedFrom() throws IOException {
        assertThat(canonical(json.readValue(WITHOUT_LATER_MEMBERS, Notice.class))).isEqualTo(WITHOUT_LATER_MEMBERS);
    }

    @Test
    void aNewNoticeSaysWhatHappensToUnknownHosts() {
        Category necessary = new Category(
                "necessary", true, 0, null, Map.of("sv", "Nödvändiga"), Map.of("sv", "Alltid på."));
        Draft draft = new Draft(List.of(necessary), List.of(), Map.of("sv", Map.of("title", "Kakor")), null);

        assertThat(canonical(Notice.of(site(null, null, null, null), draft))).isEqualTo(WITHOUT_LATER_MEMBERS
                .replace("{\"appearance\"", "{\"allowedHosts\":[],\"appearance\"")
                .replace("},\"font\"", "},\"colorsDark\":{\"background\":\"#1b1b1f\",\"border\":\"#8b929c\","
                        + "\"primary\":\"#9cc2f5\",\"primaryText\":\"#10243d\",\"text\":\"#e6e6ea\"},\"font\"")
                .replace("\"languages\"", "\"googleRegion\":[],\"languages\"")
                .replace("\"texts\"", "\"strictMode\":false,\"takeOver\":[],\"texts\"")
                .replaceFirst("}$", ",\"unknownHosts\":\"report\"}"));
        assertThat(canonical(Notice.of(site(UnknownHosts.BLOCK, List.of("*.acme.example"), true,
                List.of(OtherTool.COOKIEYES, OtherTool.VANILLA)), draft)))
                .contains("\"allowedHosts\":[\"*.acme.example\"]", "\"strictMode\":true",
                        "\"takeOver\":[\"cookieyes-consent\",\"cc_cookie\"]", "\"unknownHosts\":\"block\"");
    }

    private String canonical(Notice notice) {
        return new String(CanonicalJson.bytes(json, notice), StandardCharsets.UTF_8);
    }

    private static Site site(
            UnknownHosts unknown, List<String> allowed, Boolean strict, List<OtherTool> takeOver) {
        return new Site("acme", "Acme", List.of("https://acme.example"), List.of("sv"), "sv", null, null, null, null,
                new Controller("Acme AB", "Storgatan 1", "a@acme.example"), GoogleConsentMode.BASIC, null, null,
                unknown,
                allowed, strict, takeOver);
    }
}
