package io.samtycke.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

import io.restassured.RestAssured;
import io.samtycke.cli.CommandLineRun;
import io.samtycke.testsupport.Api;
import io.samtycke.testsupport.ServerTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What a visitor can do about the own decisions on a page of the site, and what the proof is worth elsewhere. */
@ServerTest
class ReceiptTest {

    private static final Company BYGATO = new Company("bygato", "sv", true);
    private static final String PLACE = """
            document.querySelector('main').insertAdjacentHTML('beforeend', '<div data-samtycke="receipt"></div>')""";
    /** In milliseconds: the log is signed every second, by a machine that has other things to do. */
    private static final int SIGNED = 60_000;

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @TempDir
    Path folder;

    @Test
    void aVisitorVerifiesKeepsAndErasesTheOwnDecisions() throws IOException {
        Visit visit = visitors.to(BYGATO).arrive();
        Page page = visit.page();
        page.evaluate(PLACE);
        Locator receipt = page.locator(".samtycke-receipt");
        assertThat(receipt).containsText("Du har inte gjort något val");

        visit.rejectAll().click();
        Locator entry = receipt.locator("[data-samtycke-record]");
        assertThat(entry).containsText("Du avvisade allt");
        assertThat(entry).containsText(BYGATO.categoryName("analytics") + ": avvisat");
        assertThat(Axe.violations(page)).isEmpty();

        Visit.button(entry, "Kontrollera").click();
        Locator verdict = entry.locator("[data-samtycke-verdict]");
        assertThat(verdict).hasAttribute("data-samtycke-verdict", "proven",
                new LocatorAssertions.HasAttributeOptions().setTimeout(SIGNED));
        assertThat(entry.locator("[data-samtycke-state=held]")).hasCount(3);
        assertThat(Axe.violations(page)).isEmpty();

        Path proof = save(page, Visit.button(entry, "Spara beviset"), "a.tlog-proof");
        Path kept = save(page, Visit.button(entry, "Spara kvittot"), "a.json");
        Path everything = save(page, Visit.button(receipt, "Spara allt"), "all.json");
        assertThat(everything).content().contains(visit.visitor(), "reject_all");
        String vkey = Api.anonymous().get("/log/vkeys").asString().strip();
        CommandLineRun command = CommandLineRun.of("verify-proof", proof, "--key", vkey);
        assertThat(command.exitCode()).as(command.out()).isZero();
        assertThat(command.out()).contains(visit.visitor());
        theVerifyPageAgrees(page, command.out().lines().findFirst().orElseThrow(), vkey, proof, kept);

        String visitor = visit.visitor();
        Visit.button(receipt, "Radera allt").click();
        assertThat(receipt).containsText("Det går inte att ångra");
        assertThat(Axe.violations(page)).isEmpty();
        Visit.button(receipt, "Ja, radera").click();
        assertThat(visit.firstLayer()).isVisible();
        assertThat(visit.decisionCookie()).isEmpty();
        assertThat(Api.anonymous().get("/v1/sites/bygato/visitors/" + visitor).path("items").toString())
                .isEqualTo("[]");
        page.evaluate(PLACE);
        assertThat(receipt).containsText("Dina val är raderade");
    }

    /** The same file, judged on the page: as served, and saved to a disk without a server. */
    private void theVerifyPageAgrees(Page visited, String sentence, String vkey, Path proof, Path receipt)
            throws IOException {
        try (BrowserContext elsewhere = visited.context().browser()
                .newContext(new Browser.NewContextOptions().setLocale("en-GB"))) {
            Page page = elsewhere.newPage();
            page.navigate("http://localhost:" + RestAssured.port + "/verify");
            assertThat(page.locator("#key")).hasValue(vkey);
            assertThat(page.locator("#key-own")).isVisible();
            judge(page, proof);
            assertThat(page.locator("#verdict")).hasText(sentence);
            judge(page, receipt);
            assertThat(page.locator("#verdict")).hasText(sentence);
            assertThat(Axe.violations(page)).isEmpty();

            Path saved = Files.write(folder.resolve("verify.html"),
                    RestAssured.get("/verify?lang=en").asByteArray());
            elsewhere.setOffline(true);
            page.navigate(saved.toUri().toString());
            assertThat(page.locator("#key")).hasValue("");
            page.locator("#key").fill(vkey);
            judge(page, proof);
            assertThat(page.locator("#verdict")).hasText(sentence);
            assertThat(page.locator("#record")).containsText("reject_all");
            saysTheSame(page, vkey, "not-in-tree", Files.readString(proof).replace("\nindex ", "\nindex 1"));
            saysTheSame(page, vkey, "malformed", Files.readString(proof).replaceFirst("\n\n", "\n"));
        }
    }

    private void saysTheSame(Page page, String vkey, String code, String damaged) throws IOException {
        Path bad = Files.writeString(folder.resolve(code), damaged);
        judge(page, bad);
        assertThat(page.locator("#verdict")).hasAttribute("data-code", code);
        assertThat(page.locator("#verdict"))
                .hasText(CommandLineRun.of("verify-proof", bad, "--key", vkey).out().strip());
    }

    private static void judge(Page page, Path file) {
        page.locator("#file").setInputFiles(file);
        page.locator("#result").evaluate("result => result.replaceChildren()");
        page.locator("button[type=submit]").click();
    }

    private Path save(Page page, Locator button, String name) {
        Path file = folder.resolve(name);
        page.waitForDownload(button::click).saveAs(file);
        return file;
    }
}
