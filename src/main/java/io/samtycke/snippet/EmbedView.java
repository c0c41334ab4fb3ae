package io.samtycke.snippet;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The codes that a page can embed a site's script with; any one of them.
 *
 * @param script one line, always the newest version
 * @param pinned one version for ever, held to its hash (W3C SRI)
 * @param bootstrap blocks and denies by itself, then loads the script
 * @param csp the one line with a nonce, and the header that allows it
 * @param gtm a Custom HTML tag for Google Tag Manager
 * @param wordpress a must-use plugin
 * @param hubspot lines of a HubSpot CMS template
 * @param nextjs a root layout for the App Router
 * @param notes what each code does and where to paste it, for the engineer
 */
public record EmbedView(
        @Schema(examples = "<script src=\"https://consent.example.com/s/acme.js\"></script>") String script,
        String pinned,
        String bootstrap,
        String csp,
        String gtm,
        String wordpress,
        String hubspot,
        String nextjs,
        EmbedNotes notes) {}
