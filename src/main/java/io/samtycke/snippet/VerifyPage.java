package io.samtycke.snippet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page that verifies proofs in the reader's own browser, as it was built: one file with everything in it.
 *
 * @param policy the Content-Security-Policy that stands in the page, for those who open it from a disk
 */
record VerifyPage(String language, byte[] html, String policy) {

    /** What the page is written in, the one for everybody else first. */
    static final List<String> LANGUAGES = List.of("en", "nb", "sv");

    private static final Pattern POLICY = Pattern
            .compile("<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]+)\">");

    static VerifyPage in(String language) {
        try {
            byte[] html = SnippetCode.read("verify/" + language + ".html");
            Matcher policy = POLICY.matcher(new String(html, StandardCharsets.UTF_8));
            if (!policy.find()) {
                throw new IllegalStateException("the built page has no policy of its own");
            }
            return new VerifyPage(language, html, policy.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
