package io.samtycke.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import io.restassured.RestAssured;
import io.samtycke.testsupport.Api;

import static org.assertj.core.api.Assertions.assertThat;

/** One visitor on one company's pages: what a person sees and does there, and what the company's log says of it. */
final class Visit {

    /** Cookies that need no consent: the decision, and the demo's own about whose decision it is. */
    private static final List<String> NECESSARY = List.of("samtycke", "samtycke-demo");

    /** Notes what is let go, in the order in which it is. */
    private static final String NOTE_RELEASES = """
            window.released = [];
            (window.samtycke = window.samtycke || []).push(['on', 'release', (_, element) => released.push(element)]);
            """;

    private final Company company;
    private final BrowserContext context;
    private final Vendors vendors;
    private final Page page;
    private final List<String> errors = new ArrayList<>();
    private String auditor;

    Visit(Company company, BrowserContext context) {
        this.company = company;
        this.context = context;
        this.vendors = new Vendors(context);
        context.addInitScript(NOTE_RELEASES);
        page = context.newPage();
        page.onPageError(errors::add);
    }

    Company company() {
        return company;
    }

    BrowserContext context() {
        return context;
    }

    Page page() {
        return page;
    }

    Vendors vendors() {
        return vendors;
    }

    List<String> errors() {
        return errors;
    }

    /** Opens the company's page and waits until everything it runs by itself has run. */
    Visit arrive() {
        return arrive(RestAssured.port);
    }

    /** The same by another way to the server. */
    Visit arrive(int port) {
        page.navigate("http://localhost:" + port + company.path());
        settle();
        return this;
    }

    /** Follows the link on the company's name, as somebody does who reads on. */
    void nextPage() {
        page.evaluate("window.leaving = true");
        page.getByRole(AriaRole.BANNER).getByRole(AriaRole.LINK).first().click();
        page.waitForFunction("!window.leaving && document.readyState === 'complete'");
        settle();
    }

    void reload() {
        page.reload();
        settle();
    }

    /** The load event waits for every script in the page and every one these insert; the frame is for the rest. */
    private void settle() {
        page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))");
    }

    Locator firstLayer() {
        return dialog(company.text("title"));
    }

    Locator secondLayer() {
        return dialog(company.text("settingsTitle"));
    }

    private Locator dialog(String name) {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A button of a layer, by its text in the notice. */
    static Locator button(Locator layer, String label) {
        return layer.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label).setExact(true));
    }

    Locator acceptAll() {
        return button(firstLayer(), company.text("acceptAll"));
    }

    Locator rejectAll() {
        return button(firstLayer(), company.text("rejectAll"));
    }

    Locator settings() {
        return button(firstLayer(), company.text("settings"));
    }

    /** The page's own button that reopens the second layer. */
    Locator footerSettings() {
        return button(page.getByRole(AriaRole.CONTENTINFO), company.settingsLabel());
    }

    /** The switch of a category in the second layer. */
    Locator toggle(String category) {
        return secondLayer().getByRole(
                AriaRole.SWITCH, new Locator.GetByRoleOptions().setName(company.categoryName(category)));
    }

    /** Optional categories whose switch is on. */
    List<String> grantedSwitches() {
        return company.vendors().keySet().stream().filter(category -> toggle(category).isChecked()).toList();
    }

    /** Vendors whose code has run on this page. */
    List<String> ran() {
        return strings("window.ran || []");
    }

    void awaitRan(List<String> expected) {
        await("vendors that ran").untilAsserted(() -> assertThat(ran()).containsExactlyInAnyOrderElementsOf(expected));
        settle();
    }

    /** Inline code of the tags that has run, by the names it leaves behind. */
    List<String> inlineTraces() {
        return strings("""
                ['gtag', 'gtm.start', '_paq', 'fbq', 'twq', 'lintrk', '_linkedin_partner_id'].filter(name =>
                    window[name] !== undefined || (window.dataLayer || []).some(entry => name in entry))""");
    }

    /** Cookies that somebody else than the page itself has set. */
    List<String> vendorCookies() {
        return context.cookies().stream().map(cookie -> cookie.name).filter(name -> !NECESSARY.contains(name)).toList();
    }

    /** The visitor's number, as any server of the site reads it from the decision cookie. */
    String visitor() {
        return decisionCookie().split("!")[3];
    }

    String decisionCookie() {
        return context.cookies()
                .stream()
                .filter(cookie -> cookie.name.equals("samtycke"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("");
    }

    /** This visitor's records, newest first, as an auditor of this site alone finds them. */
    List<Map<String, Object>> records() {
        if (auditor == null) {
            auditor = Api.key("auditor", company.site());
        }
        return Api.as(auditor)
                .queryParam("visitor", visitor())
                .get("/admin/v1/sites/" + company.site() + "/consents")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    /** Waits for that many records and gives the newest. */
    Map<String, Object> awaitRecord(int count) {
        return await("record " + count + " in the log").until(this::records, found -> found.size() == count).get(0);
    }

    /** In this thread: a browser is driven by one only. */
    private static ConditionFactory await(String what) {
        return Awaitility.await(what).pollInSameThread().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(50));
    }

    /** What a script gives that makes a list. */
    List<String> strings(String script) {
        return Arrays.stream(((List<?>) page.evaluate(script)).toArray()).map(String::valueOf).toList();
    }
}
