package io.samtycke.snippet;

/** The HTML that pages paste. */
final class EmbedCodes {

    private EmbedCodes() {
    }

    static String script(String url) {
        return "<script src=\"" + attribute(url) + "\"></script>";
    }

    static String pinned(String url, int version, String integrity) {
        return "<script src=\"" + attribute(url + "?v=" + version) + "\" integrity=\"" + attribute(integrity)
                + "\" crossorigin=\"anonymous\"></script>";
    }

    /** @param code that holds nothing which could end the element */
    static String inline(String code) {
        return "<script>" + code + "</script>";
    }

    /** Makes the element itself, so that the script finds its own address; Tag Manager takes no JavaScript after ES5. */
    static String gtm(String url) {
        return inline("(function(d){var s=d.createElement('script');s.src=" + literal(url)
                + ";d.head.appendChild(s)})(document)");
    }

    static EmbedView.Notes notes(int version) {
        return new EmbedView.Notes(
                "Always loads the newest published version. Paste it first in <head>, before any other script and"
                        + " without async or defer: what stands before it is not held.",
                "Loads version " + version + " and refuses any other bytes; later versions reach visitors only when"
                        + " you paste their code. Paste it first in <head>, before any other script and without async"
                        + " or defer.",
                "Denies and holds by itself, even while the server is away, and then loads the script without making"
                        + " the page wait. Paste it first in <head>, and paste it anew when services, categories or"
                        + " hosts have changed: they stand in it.",
                "Add it in Google Tag Manager as a Custom HTML tag with the trigger “Consent Initialization – All"
                        + " Pages”. It comes too late to hold tags that stand before Tag Manager in the page: prefer"
                        + " another code where you can edit the page.");
    }

    private static String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("<", "\\u003c") + "'";
    }

    private static String attribute(String value) {
        return value.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
