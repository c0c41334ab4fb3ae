package io.samtycke.snippet;

/** The codes that pages, templates and programs paste, all but the inline bootstrap for one address. */
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

    /** @param server scheme, host and port of the address */
    static String csp(String url, String server) {
        return """
                Content-Security-Policy: script-src 'nonce-RANDOM'; style-src 'nonce-RANDOM'; connect-src 'self' %s

                <script nonce="RANDOM" src="%s"></script>""".formatted(server, attribute(url));
    }

    /** Makes the element itself, so that the script finds its own address; Tag Manager takes no JavaScript after ES5. */
    static String gtm(String url) {
        return inline("(function(d){var s=d.createElement('script');s.src=" + literal(url)
                + ";d.head.appendChild(s)})(document)");
    }

    /** The attributes keep LiteSpeed, WP Rocket, Autoptimize and Cloudflare from delaying the script. */
    static String wordpress(String url) {
        return """
                <?php
                /**
                 * Plugin Name: Samtycke
                 * Description: Puts the consent script before all other scripts.
                 */
                add_action( 'wp_head', function () {
                	echo '<script src="%s" data-cfasync="false" data-no-optimize="1" data-no-defer="1" data-noptimize="1" nowprocket></script>', "\\n";
                }, PHP_INT_MIN );"""
                .formatted(attribute(url));
    }

    static String hubspot(String url) {
        return """
                {# In <head> of every base template, in place of the line that is already there #}
                <script src="%s"></script>
                {{ standard_header_includes }}""".formatted(attribute(url));
    }

    /** @param language of the pages */
    static String nextjs(String url, String language) {
        return """
                // app/layout.tsx
                import type { ReactNode } from 'react';

                export default function RootLayout({ children }: { children: ReactNode }) {
                  return (
                    <html lang="%s">
                      <head>
                        {/* eslint-disable-next-line @next/next/no-sync-scripts -- has to run before every other script */}
                        <script src="%s" />
                      </head>
                      <body>{children}</body>
                    </html>
                  );
                }"""
                .formatted(attribute(language), attribute(url));
    }

    private static String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("<", "\\u003c") + "'";
    }

    private static String attribute(String value) {
        return value.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
