package io.samtycke.demo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

import io.restassured.RestAssured;
import io.samtycke.testsupport.ServerTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The cookie declaration as visitors read it: on a page of the company, and as a page of its own. */
@ServerTest
class DeclarationTest {

    private static final String PLACE = """
            () => document.querySelector('main').insertAdjacentHTML('beforeend',
                '<section><h2>Cookies</h2><div data-samtycke="declaration"></div></section>')""";

    /** The first declaration of a server waits for the words of all languages to be read, in milliseconds. */
    private static final int FIRST = 20_000;

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void aPageOfTheCompanyShowsItInTheLanguageOfTheBanner() {
        Visit visit = visitors.to(new Company("affarssystem", "en", true)).arrive();
        visit.rejectAll().click();
        visit.page().evaluate(PLACE);

        Locator declaration = visit.page().locator("[data-samtycke=declaration]");
        assertThat(declaration.locator("table").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(FIRST));
        assertThat(declaration.innerText()).contains("2 years (permanent)", "Until the browser is closed (session)",
                "Google Ireland Limited, Ireland", "United States");
        assertThat(visit.ran()).isEmpty();
    }

    @Test
    void itsOwnPageFitsAPhoneAndHasNoViolation() {
        Browser.NewContextOptions small = Visitors.phone().setViewportSize(320, 640);
        Visit visit = visitors.to(new Company("affarssystem", "nb", true), small);
        Page page = visit.page();
        page.navigate("http://localhost:" + RestAssured.port + "/v1/sites/affarssystem/declaration");

        assertThat(page.locator("html")).hasAttribute("lang", "nb");
        assertThat(page.locator("h1")).isVisible();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(320);
        // its own style sheet is the one that its policy lets through
        assertThat(page.locator("table").first()).hasCSS("display", "block");
        assertThat(Axe.violations(page)).isEmpty();

        page.locator("nav a[lang=en]").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
    }
}
