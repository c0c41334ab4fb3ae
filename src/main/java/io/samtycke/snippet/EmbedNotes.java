package io.samtycke.snippet;

/** What each embed code does and where it goes, for the engineer who pastes it. */
public record EmbedNotes(
        String script,
        String pinned,
        String bootstrap,
        String csp,
        String gtm,
        String wordpress,
        String hubspot,
        String nextjs) {

    static EmbedNotes of(int version) {
        return new EmbedNotes(
                "Always loads the newest published version. Paste it first in <head>, before any other script and"
                        + " without async or defer: what stands before it is not held.",
                "Loads version " + version + " and refuses any other bytes; later versions reach visitors only when"
                        + " you paste their code. Paste it first in <head>, before any other script and without async"
                        + " or defer.",
                "Denies and holds by itself, even while the server is away, and then loads the script without making"
                        + " the page wait. Paste it first in <head>, and paste it anew when services, categories or"
                        + " hosts have changed: they stand in it.",
                "For pages with a Content-Security-Policy: a header, of which you add what is missing to your own, and"
                        + " the tag, first in <head>. RANDOM is a value that your server makes anew for every answer"
                        + " and that stands in both. style-src is for browsers without constructed style sheets only.",
                "Add it in Google Tag Manager as a Custom HTML tag with the trigger “Consent Initialization – All"
                        + " Pages”. It comes too late to hold tags that stand before Tag Manager in the page, and those"
                        + " that Tag Manager starts before it has loaded: prefer another code where you can edit the"
                        + " page.",
                "Save it as wp-content/mu-plugins/samtycke.php: no theme and no update removes it there. Clear the"
                        + " cache of pages afterwards. A theme that writes scripts before wp_head() writes them before"
                        + " this one; move those.",
                "Replace the line {{ standard_header_includes }} in <head> of your base templates by it. The site"
                        + " header HTML of the settings is no place for it: that comes out among the includes, not"
                        + " before them. Turn HubSpot's own cookie banner off.",
                "Put the script element into <head> of your root layout, not into next/script: that loads it after"
                        + " others. Vendors' scripts belong into next/script, or are marked up: React puts"
                        + " <script async src> of components before this one. With a nonce, give the element nonce={nonce} as well.");
    }
}
