package io.samtycke.demo;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ViewportSize;

import io.samtycke.testsupport.ServerTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Both layers in a hand: a usual phone, and the narrowest that WCAG 1.4.10 asks for. */
@ServerTest
class PhoneTest {

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @ParameterizedTest
    @MethodSource("io.samtycke.demo.Company#each")
    void bothAnswersAreInSightAndEverythingIsInReach(Company company) {
        Visit visit = visitors.to(company, Visitors.phone()).arrive();
        firstLayerIsInSight(visit);
        visit.page().setViewportSize(320, 568);
        firstLayerIsInSight(visit);

        visit.settings().tap();
        visit.secondLayer().locator("summary").all().forEach(details -> details.tap());
        fitsInWidth(visit, visit.secondLayer());
        inSight(visit, Visit.button(visit.secondLayer(), company.text("save")));
        visit.toggle("analytics").tap();
        assertThat(visit.toggle("analytics")).isChecked();
        Visit.button(visit.secondLayer(), company.text("close")).tap();

        visit.rejectAll().tap();
        assertThat(visit.firstLayer()).isHidden();
        assertThat(visit.awaitRecord(1)).containsEntry("action", "reject_all").containsEntry("device", "mobile");
    }

    private static void firstLayerIsInSight(Visit visit) {
        BoundingBox accept = inSight(visit, visit.acceptAll());
        BoundingBox reject = inSight(visit, visit.rejectAll());
        assertThat(reject.width * reject.height).as("weight of both answers").isEqualTo(accept.width * accept.height);
        inSight(visit, visit.settings());
        fitsInWidth(visit, visit.firstLayer());
    }

    /** Wholly inside the screen, without scrolling the page. */
    private static BoundingBox inSight(Visit visit, Locator element) {
        ViewportSize screen = visit.page().viewportSize();
        BoundingBox box = element.boundingBox();
        assertThat(box.x).isGreaterThanOrEqualTo(0);
        assertThat(box.y).isGreaterThanOrEqualTo(0);
        assertThat(box.x + box.width).isLessThanOrEqualTo(screen.width);
        assertThat(box.y + box.height).isLessThanOrEqualTo(screen.height);
        assertThat(Math.min(box.width, box.height)).as("pixels for a finger").isGreaterThanOrEqualTo(44);
        return box;
    }

    private static void fitsInWidth(Visit visit, Locator layer) {
        assertThat((int) visit.page().evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(visit.page().viewportSize().width);
        assertThat((int) layer.evaluate("layer => layer.scrollWidth - layer.clientWidth")).isZero();
    }
}
