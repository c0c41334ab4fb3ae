package io.samtycke.demo;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;

import io.samtycke.testsupport.ServerTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Everything without a mouse. */
@ServerTest
class KeyboardTest {

    /** The element that has the focus, if the banner covers its middle and all its corners (WCAG 2.4.11). */
    private static final String BEHIND_THE_BANNER = """
            (() => {
              const element = document.activeElement;
              const { left, right, top, bottom } = element.getBoundingClientRect();
              const covered = (x, y) => document.elementFromPoint(x, y)?.closest('#samtycke');
              const points = [[left + 2, top + 2], [right - 2, top + 2], [left + 2, bottom - 2], [right - 2, bottom - 2],
                  [(left + right) / 2, (top + bottom) / 2]];
              return !element.closest('#samtycke') && points.every(point => covered(...point)) ? [element.outerHTML] : [];
            })()""";

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @ParameterizedTest
    @MethodSource("io.samtycke.demo.Company#each")
    void bothLayersAreUsedByTabEnterAndSpaceAndEscapeGrantsNothing(Company company) {
        Visit visit = visitors.to(company).arrive();
        Keyboard keyboard = visit.page().keyboard();

        tabTo(visit, visit.settings(), 4);
        keyboard.press("Enter");
        assertThat(visit.secondLayer()).isVisible();
        assertThat(focusIsIn(visit.secondLayer())).isTrue();
        keyboard.press("Escape");
        assertThat(visit.secondLayer()).isHidden();
        assertThat(visit.settings()).isFocused();

        // Nobody is as quick as a test: the dialog has to be gone, not only closed, before it can be opened again.
        assertThat(visit.page().locator("dialog")).hasCount(0);
        keyboard.press("Space");
        tabTo(visit, visit.toggle("analytics"), 12);
        keyboard.press("Space");
        assertThat(visit.toggle("analytics")).isChecked();
        keyboard.press("Escape");
        assertThat(visit.settings()).isFocused();
        keyboard.press("Escape");
        assertThat(visit.firstLayer()).isVisible();
        assertThat(visit.decisionCookie()).isEmpty();
        assertThat(visit.ran()).isEmpty();

        keyboard.press("Shift+Tab");
        assertThat(visit.rejectAll()).isFocused();
        keyboard.press("Enter");
        assertThat(visit.firstLayer()).isHidden();
        assertThat(visit.awaitRecord(1)).containsEntry("action", "reject_all");

        tabTo(visit, visit.footerSettings(), 40);
        keyboard.press("Enter");
        tabTo(visit, visit.toggle("analytics"), 12);
        assertThat(visit.toggle("analytics")).not().isChecked();
        keyboard.press("Space");
        tabTo(visit, Visit.button(visit.secondLayer(), company.text("save")), 60);
        keyboard.press("Enter");
        assertThat(visit.secondLayer()).isHidden();
        assertThat(visit.footerSettings()).isFocused();
        visit.awaitRan(company.vendors().get("analytics"));
        assertThat(visit.awaitRecord(2)).containsEntry("action", "save");
    }

    @ParameterizedTest
    @MethodSource("io.samtycke.demo.Company#each")
    void whatHasTheFocusIsNeverWhollyBehindTheFirstLayer(Company company) {
        Visit visit = visitors.to(company).arrive();
        Keyboard keyboard = visit.page().keyboard();
        tabTo(visit, visit.settings(), 4);
        do {
            keyboard.press("Tab");
            visit.page().waitForFunction("() => !(" + BEHIND_THE_BANNER + ").length");
        } while ((boolean) visit.page().evaluate("!document.activeElement.matches('aside *')"));
    }

    /** Goes on from where the focus is, at most so many steps. */
    private static void tabTo(Visit visit, Locator target, int most) {
        for (int step = 0; step < most && !isFocused(target); step++) {
            visit.page().keyboard().press("Tab");
        }
        assertThat(target).isFocused();
    }

    private static boolean isFocused(Locator element) {
        return (boolean) element.evaluate("element => element === document.activeElement");
    }

    private static boolean focusIsIn(Locator layer) {
        return (boolean) layer.evaluate("layer => layer.contains(document.activeElement)");
    }
}
