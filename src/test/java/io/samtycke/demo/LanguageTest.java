package io.samtycke.demo;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.samtycke.testsupport.ServerTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The banner speaks the language of the page, whatever the browser would like best (contract §1). */
@ServerTest
class LanguageTest {

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @ParameterizedTest
    @CsvSource({"elvakt, nb, en-GB", "driftpartner, nn, en-GB", "affarssystem, en, nb-NO", "affarssystem, sv, en-GB"})
    void thePageDecides(String site, String language, String browser) {
        Visit visit = visitors.to(new Company(site, language, true), Visitors.desk().setLocale(browser)).arrive();
        assertThat(visit.firstLayer()).isVisible();
        visit.rejectAll().click();
        assertThat(visit.awaitRecord(1)).containsEntry("language", language);
    }
}
