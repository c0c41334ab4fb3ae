package io.samtycke.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the list in {@code docs/catalogue.md} to the catalogue; {@code -Ddocs=write} writes it. */
class CatalogueDocsTest {

    private static final Path PAGE = Path.of("docs", "catalogue.md");
    private static final String BEGIN = "<!-- services: written by CatalogueDocsTest -->\n";

    @Test
    void thePageListsTheServicesAsTheyAre() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(page).contains(BEGIN);
        String expected = page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + list();
        if ("write".equals(System.getProperty("docs"))) {
            Files.writeString(PAGE, expected);
        }
        assertThat(Files.readString(PAGE)).as("run with -Ddocs=write").isEqualTo(expected);
    }

    private static String list() {
        List<CatalogueItem> items = CatalogueTest.items();
        long facts = items.stream().mapToLong(item -> CatalogueTest.facts(item).size()).sum();
        long unverified = items.stream().mapToLong(item -> item.unverified().size()).sum();
        return "\n" + items.size() + " services, " + facts + " facts; " + unverified
                + " of these were not seen on a page of the provider.\n\n"
                + "| Key | Name | Category | Provider | Stored items (unverified) |\n|---|---|---|---|---|\n"
                + items.stream().map(CatalogueDocsTest::row).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String row(CatalogueItem item) {
        long unverified = item.unverified().stream().filter(fact -> fact.startsWith("cookies")).count();
        return String.join(" | ", "| `" + item.service().key() + "`", item.service().name(), item.service().category(),
                item.selfHosted()
                        ? "you"
                        : item.service().provider().name() + " (" + item.service().provider().country() + ")",
                item.service().cookies().size() + (unverified == 0 ? "" : " (" + unverified + ")") + " |");
    }
}
