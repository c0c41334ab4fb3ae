package io.samtycke.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;

/**
 * Answers for every host but this machine. A vendor's script says in {@code window.ran} that it ran and stores what
 * the vendor stores in first-party cookies; everything asked for is remembered.
 */
final class Vendors {

    private static final Pattern ELSEWHERE = Pattern.compile("^(https?|wss?)://(?!localhost[:/]).*");
    private static final String MONTH = "; Path=/; Max-Age=2592000";

    private record Vendor(String key, Pattern address, String code, List<String> cookies) {}

    /** Names as in the sample files; each address belongs to the first that fits. */
    private static final List<Vendor> KNOWN = List.of(
            vendor("google-ads", "www\\.googletagmanager\\.com/gtag/js\\?id=AW-", "", "_gcl_au"),
            vendor("google-analytics", "www\\.googletagmanager\\.com/gtag/js\\?id=G-", "", "_ga", "_ga_DEMO"),
            // What this container holds: Google Analytics, inserted as Tag Manager inserts it.
            vendor("google-tag-manager", "www\\.googletagmanager\\.com/gtm\\.js", """
                    {const tag = document.createElement('script');
                    tag.async = true;
                    tag.src = 'https://www.googletagmanager.com/gtag/js?id=G-DEMO345678';
                    document.head.appendChild(tag)}"""),
            vendor("hubspot", "js-eu1\\.hs-scripts\\.com/", "", "__hstc", "hubspotutk", "__hssc", "__hssrc"),
            vendor("hubspot-forms", "js-eu1\\.hsforms\\.net/forms/", ""),
            vendor("meta-pixel", "connect\\.facebook\\.net/en_US/fbevents\\.js", "", "_fbp"),
            vendor("facebook", "connect\\.facebook\\.net/n[bn]_NO/sdk\\.js", ""),
            vendor("x-pixel", "static\\.ads-twitter\\.com/uwt\\.js", ""),
            vendor("linkedin-insight", "snap\\.licdn\\.com/li\\.lms-analytics/insight\\.min\\.js", "", "li_fat_id",
                    "ln_or"),
            vendor("matomo", "stats\\.(bygato|kundnytta)\\.example/matomo\\.js", "", "_pk_id.1.de40",
                    "_pk_ses.1.de40"));

    private final List<String> requests = new ArrayList<>();

    /** Stands in for the world as one visitor's browser sees it. */
    Vendors(BrowserContext context) {
        context.route(ELSEWHERE, this::answer);
    }

    /** First-party cookies that a vendor's script sets. */
    static Stream<String> cookies(String key) {
        return KNOWN.stream().filter(vendor -> vendor.key.equals(key)).flatMap(vendor -> vendor.cookies.stream());
    }

    /** Addresses asked for so far. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    private void answer(Route route) {
        String address = route.request().url();
        requests.add(address);
        String code = KNOWN.stream()
                .filter(vendor -> vendor.address.matcher(address).find())
                .findFirst()
                .map(vendor -> ran(vendor.key) + vendor.code)
                .orElse(ran("unknown: " + address));
        route.fulfill(new Route.FulfillOptions()
                .setContentType("text/javascript")
                .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))
                .setBody(code));
    }

    private static Vendor vendor(String key, String address, String code, String... cookies) {
        StringBuilder all = new StringBuilder();
        for (String cookie : cookies) {
            all.append("document.cookie='").append(cookie).append("=1").append(MONTH).append("';");
        }
        return new Vendor(key, Pattern.compile("^https?://" + address), all.append(code).toString(), List.of(cookies));
    }

    private static String ran(String key) {
        return "(window.ran=window.ran||[]).push('" + key + "');";
    }
}
