package io.samtycke.evidence;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShownNoticeTest {

    @Test
    void nothingInAScriptEndsItsElementEarly() {
        String script = "let a='</script><b>',b='</SCRIPT ',c='<!-- x';";
        String page = ShownNotice.page("acme", 3, "00ff", "2026-11-22T09:00:00Z", "sv",
                script.getBytes(StandardCharsets.UTF_8));
        assertThat(page).contains("let a='<\\/script><b>',b='<\\/SCRIPT ',c='<\\!-- x';");
        assertThat(page.split("(?i)</script>")).as("ends of the two elements").hasSize(3);
    }

    @Test
    void thePageAllowsItsOwnScriptsAndNoConnection() {
        String page = ShownNotice.page("acme", 3, "00ff", "2026-11-22T09:00:00Z", "sv",
                "{{site}}".getBytes(StandardCharsets.UTF_8));
        assertThat(page).contains("default-src 'none'; connect-src 'none'; script-src 'sha256-",
                "<html lang=\"sv\">").contains(">{{site}}</script>")
                .doesNotContain("unsafe", "http:", "https:", "<link");
    }
}
