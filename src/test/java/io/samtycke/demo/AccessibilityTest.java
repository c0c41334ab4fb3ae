package io.samtycke.demo;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.microsoft.playwright.options.AriaRole;

import io.samtycke.testsupport.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;

/** axe-core, the checker of the field, on the whole page: company, banner and the demo's panel. */
@ServerTest
class AccessibilityTest {

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @ParameterizedTest
    @MethodSource("io.samtycke.demo.Company#each")
    void bothLayersHaveNoViolation(Company company) {
        Visit visit = visitors.to(company).arrive();
        assertThat(Axe.violations(visit.page())).isEmpty();

        visit.settings().click();
        visit.secondLayer().locator("summary").all().forEach(details -> details.click());
        assertThat(visit.secondLayer().getByRole(AriaRole.LINK).count()).as("links in the details").isPositive();
        assertThat(Axe.violations(visit.page())).isEmpty();
    }
}
