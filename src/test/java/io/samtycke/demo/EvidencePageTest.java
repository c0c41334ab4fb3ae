package io.samtycke.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import io.samtycke.evidence.Bundles;
import io.samtycke.testsupport.Api;
import io.samtycke.testsupport.Decisions;
import io.samtycke.testsupport.ServerTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The notice in an evidence bundle, opened from the disk of an auditor. */
@ServerTest
class EvidencePageTest {

    private Browser browser;

    @RegisterExtension
    final BeforeEachCallback chromium = test -> browser = Chromium.shared(test);

    @TempDir
    Path folder;

    @Test
    void theBannerIsShownInTheVisitorsLanguageAndNobodyIsContacted() throws Exception {
        String site = Api.publishedSite();
        Map<String, Object> decision = Decisions.refusal("language", "en");
        Decisions.send(site, decision).statusCode(201);
        Path file = Bundles.unpack(Bundles.ofRecord(site, decision.get("id")), folder)
                .resolve("notices/1.en.html");

        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("sv-SE"))) {
            Page page = context.newPage();
            List<String> requests = new ArrayList<>();
            List<String> complaints = new ArrayList<>();
            page.onRequest(request -> requests.add(request.url()));
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            String address = file.toUri().toString();
            page.navigate(address);
            Locator root = page.locator("#samtycke");
            Locator reject = root.locator("[data-samtycke-action=reject-all]");
            assertThat(reject).isVisible();
            assertThat(root).containsText("Reject all");

            root.locator("[data-samtycke-action=settings]").click();
            assertThat(root.locator("[data-samtycke-category=analytics]")).isVisible();
            root.locator("[data-samtycke-action=save]").click();
            page.navigate(address);
            assertThat(reject).isVisible();
            reject.click();
            assertThat(reject).isHidden();
            page.navigate("about:blank");

            assertThat(requests.stream().filter(url -> !url.equals("about:blank"))).containsOnly(address);
            assertThat(complaints).isEmpty();
        }
    }
}
