package io.samtycke.snippet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EmbedCodesTest {

    private static final String URL = "https://consent.example.com/s/acme.js";

    /** {@code web-snippet/test/browser/embedding.test.mjs} tries in a browser what the page shows. */
    @Test
    void theDocumentationShowsTheCodesAsTheyAre() throws IOException {
        String page = Files.readString(Path.of("docs/embedding.md"));
        for (String code : List.of(
                EmbedCodes.script(URL),
                EmbedCodes.pinned(URL, 3, "sha384-…"),
                EmbedCodes.csp(URL, "https://consent.example.com"),
                EmbedCodes.gtm(URL),
                EmbedCodes.wordpress(URL),
                EmbedCodes.hubspot(URL),
                EmbedCodes.nextjs(URL, "sv"))) {
            assertThat(page).contains("\n" + code + "\n```");
        }
    }
}
