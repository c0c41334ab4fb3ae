package io.samtycke.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;

import static org.assertj.core.api.Assertions.assertThat;

/** Visitors who were never there before. After each test no page may have thrown an error; a failed one is pictured. */
final class Visitors implements BeforeEachCallback, AfterEachCallback {

    /** Long for a page on this machine, short for whoever waits for a failing test. */
    private static final int PATIENCE = 8_000;

    private final List<Visit> visits = new ArrayList<>();
    private Browser browser;

    @Override
    public void beforeEach(ExtensionContext test) {
        browser = Chromium.shared(test);
    }

    /** A visitor at a desk. */
    Visit to(Company company) {
        return to(company, desk());
    }

    /** A visitor with this screen, whose browser speaks the language of the page unless told otherwise. */
    Visit to(Company company, Browser.NewContextOptions device) {
        device.locale = device.locale == null ? company.language() : device.locale;
        BrowserContext context = browser.newContext(
                device.setTimezoneId("Europe/Stockholm").setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE);
        Visit visit = new Visit(company, context);
        visits.add(visit);
        return visit;
    }

    static Browser.NewContextOptions desk() {
        return new Browser.NewContextOptions().setViewportSize(1280, 800);
    }

    static Browser.NewContextOptions phone() {
        return new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setIsMobile(true)
                .setHasTouch(true)
                .setUserAgent("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) "
                        + "Chrome/150.0.0.0 Mobile Safari/537.36");
    }

    @Override
    public void afterEach(ExtensionContext test) {
        try {
            if (test.getExecutionException().isPresent()) {
                picture(test.getDisplayName());
            } else {
                assertThat(visits).as("pages without errors").allSatisfy(visit -> assertThat(visit.errors()).isEmpty());
            }
        } finally {
            visits.forEach(visit -> visit.context().close());
            visits.clear();
        }
    }

    private void picture(String test) {
        for (Visit visit : visits) {
            String name = (visit.company() + " " + test).replaceAll("\\W+", "-");
            visit.page()
                    .screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/failed-pages", name + ".png")));
        }
    }
}
