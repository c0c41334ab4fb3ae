package io.samtycke.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.microsoft.playwright.options.AriaRole;

import io.samtycke.testsupport.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;

/** axe-core, the checker of the field, on the whole page: company, banner and the demo's panel. */
@ServerTest
class AccessibilityTest {

    static final String CHECK = """
            async () => {
              const { violations, passes } = await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                rules: { 'target-size': { enabled: true } },
              });
              if (passes.length < 10) throw Error('axe checked next to nothing');
              return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id} (${help}): ${html}`));
            }""";

    private static String axe;

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @BeforeAll
    static void read() throws IOException {
        axe = Files.readString(Path.of("web-snippet/node_modules/axe-core/axe.min.js"));
    }

    @ParameterizedTest
    @MethodSource("io.samtycke.demo.Company#each")
    void bothLayersHaveNoViolation(Company company) {
        Visit visit = visitors.to(company).arrive();
        visit.page().evaluate(axe);
        assertThat(violations(visit)).isEmpty();

        visit.settings().click();
        visit.secondLayer().locator("summary").all().forEach(details -> details.click());
        assertThat(visit.secondLayer().getByRole(AriaRole.LINK).count()).as("links in the details").isPositive();
        assertThat(violations(visit)).isEmpty();
    }

    private static List<String> violations(Visit visit) {
        return visit.strings(CHECK);
    }
}
