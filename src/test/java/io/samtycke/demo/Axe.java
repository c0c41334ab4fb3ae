package io.samtycke.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import com.microsoft.playwright.Page;

/** axe-core, the checker of the field. */
final class Axe {

    private static final Path FILE = Path.of("web-snippet/node_modules/axe-core/axe.min.js");

    private static final String CHECK = """
            async () => {
              const { violations, passes } = await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                rules: { 'target-size': { enabled: true } },
              });
              if (passes.length < 10) throw Error('axe checked next to nothing');
              return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id} (${help}): ${html}`));
            }""";

    private Axe() {
    }

    /** What it objects to on the whole page, as rule and element. */
    static List<String> violations(Page page) {
        try {
            page.evaluate(Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Arrays.stream(((List<?>) page.evaluate(CHECK)).toArray()).map(String::valueOf).toList();
    }
}
