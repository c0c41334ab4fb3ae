package io.samtycke.demo;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.samtycke.testsupport.ServerTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** From the first visit to the auditor, on every sample site, with its tags as published by the vendors and marked up. */
@ServerTest
class JourneyTest {

    private static final String ALL = "io.samtycke.demo.Company#all";

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @ParameterizedTest
    @MethodSource(ALL)
    void nothingRunsUntilAVisitorWhoRefusedAllowsOneCategoryAndThenItsServicesOnly(Company company) {
        Visit visit = visitors.to(company).arrive();
        assertThat(visit.firstLayer()).isVisible();
        nothingHasRun(visit);
        assertThat(visit.decisionCookie()).isEmpty();
        assertThat(Signals.hubspot(visit.page())).isNull();
        assertThat(Signals.google(visit))
                .isEqualTo(company.usesGoogle() ? List.of("default: " + Signals.REFUSED) : List.of());

        visit.settings().click();
        assertThat(visit.grantedSwitches()).isEmpty();
        assertThat(visit.toggle("necessary")).isChecked();
        assertThat(visit.toggle("necessary")).isDisabled();
        Visit.button(visit.secondLayer(), company.text("close")).click();
        assertThat(visit.secondLayer()).isHidden();
        assertThat(visit.decisionCookie()).isEmpty();

        visit.rejectAll().click();
        assertThat(visit.firstLayer()).isHidden();
        assertThat(visit.awaitRecord(1))
                .containsEntry("action", "reject_all")
                .containsEntry("surface", "banner")
                .containsEntry("language", company.language())
                .containsEntry("categories", company.choice(List.of()));
        nothingHasRun(visit);
        visit.reload();
        nothingHasRun(visit);
        visit.nextPage();
        nothingHasRun(visit);
        assertThat(visit.firstLayer()).isHidden();
        if (company.usesGoogle()) {
            assertThat(Signals.google(visit))
                    .containsExactly("default: " + Signals.REFUSED, "update: " + Signals.REFUSED);
            assertThat(Signals.googleDefaultIsFirst(visit.page())).isTrue();
        }

        String chosen = company.vendors().containsKey("social") ? "social" : "analytics";
        visit.footerSettings().click();
        visit.toggle(chosen).check();
        nothingHasRun(visit);
        Visit.button(visit.secondLayer(), company.text("save")).click();
        visit.awaitRan(company.vendors().get(chosen));
        assertThat(visit.awaitRecord(2))
                .containsEntry("action", "save")
                .containsEntry("surface", "preferences")
                .containsEntry("categories", company.choice(List.of(chosen)));

        visit.nextPage();
        visit.awaitRan(company.vendors().get(chosen));
        visit.footerSettings().click();
        assertThat(visit.grantedSwitches()).containsExactly(chosen);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void acceptingReleasesInOrderAndWithdrawingStopsItOnTheNextPage(Company company) {
        Visit visit = visitors.to(company).arrive();
        visit.page().evaluate("window.held = [...document.querySelectorAll('[data-samtycke-blocked]')]");
        visit.acceptAll().click();
        visit.awaitRan(company.allVendors());
        assertThat((List<?>) visit.page().evaluate("released.map(element => held.indexOf(element))"))
                .as("tags let go, by their place in the document")
                .isNotEmpty()
                .isEqualTo(visit.page().evaluate("held.map((element, place) => place)"));
        assertThat(visit.inlineTraces()).containsExactlyElementsOf(company.inlineTraces());
        assertThat(visit.awaitRecord(1))
                .containsEntry("action", "accept_all")
                .containsEntry("surface", "banner")
                .containsEntry("categories", company.choice(List.copyOf(company.vendors().keySet())));
        if (company.usesGoogle()) {
            assertThat(Signals.google(visit))
                    .containsExactly("default: " + Signals.REFUSED, "update: " + company.grantedSignals());
            assertThat(Signals.googleDefaultIsFirst(visit.page())).isTrue();
        } else {
            assertThat(Signals.google(visit)).isEmpty();
        }
        if (company.vendors().containsKey("marketing")) {
            assertThat(Signals.hubspot(visit.page()))
                    .isEqualTo(Map.of("analytics", true, "advertisement", true, "functionality", true));
        }

        visit.nextPage();
        visit.awaitRan(company.allVendors());
        assertThat(visit.vendorCookies()).containsExactlyInAnyOrderElementsOf(company.vendorCookies());

        visit.footerSettings().click();
        Visit.button(visit.secondLayer(), company.text("withdraw")).click();
        assertThat(visit.secondLayer()).isHidden();
        assertThat(visit.awaitRecord(2))
                .containsEntry("action", "withdraw")
                .containsEntry("surface", "preferences")
                .containsEntry("categories", company.choice(List.of()));
        assertThat(visit.vendorCookies()).isEmpty();

        visit.nextPage();
        assertThat(visit.ran()).isEmpty();
        assertThat(visit.vendorCookies()).isEmpty();
        assertThat(visit.firstLayer()).isHidden();
    }

    /**
     * No vendor's code has run, and with marked-up tags none was asked for. Unedited tags may be: the browser's preload
     * scanner fetches what it sees in the HTML before any script can object, and throws it away.
     */
    private static void nothingHasRun(Visit visit) {
        Company company = visit.company();
        assertThat(visit.ran()).as("vendors that ran").isEmpty();
        assertThat(visit.vendorCookies()).isEmpty();
        assertThat(visit.inlineTraces()).isEqualTo(company.marked() ? List.of() : company.harmlessTraces());
        if (company.marked()) {
            assertThat(visit.vendors().requests()).as("requests that left").isEmpty();
        } else {
            assertThat(visit.vendors().requests()).as("requests of the preload scanner").allMatch(company::isInHtml);
        }
    }
}
