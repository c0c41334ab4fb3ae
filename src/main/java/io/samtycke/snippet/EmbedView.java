package io.samtycke.snippet;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The codes that a page can embed a site's script with; any one of them.
 *
 * @param script one line, always the newest version
 * @param pinned one version for ever, held to its hash (W3C SRI)
 * @param bootstrap blocks and denies by itself, then loads the script
 * @param gtm a Custom HTML tag for Google Tag Manager
 * @param notes what each code does and where to paste it, for the engineer
 */
public record EmbedView(
        @Schema(examples = "<script src=\"https://consent.example.com/s/acme.js\"></script>") String script,
        String pinned,
        String bootstrap,
        String gtm,
        Notes notes) {

    /** A sentence or two about each code. */
    @Schema(name = "EmbedNotes")
    public record Notes(String script, String pinned, String bootstrap, String gtm) {}
}
