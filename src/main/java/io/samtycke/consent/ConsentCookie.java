package io.samtycke.consent;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.samtycke.notice.PublishedVersion;

/**
 * The consent cookie, set over HTTP as well because browsers cap script-written cookies at seven days (Safari ITP).
 * Only useful, and only sent, when page and API share a registrable domain.
 */
final class ConsentCookie {

    private static final String NAME = "samtycke";
    private static final long SECONDS_PER_DAY = 86_400;

    private ConsentCookie() {
    }

    /**
     * @param origin of the page, or null
     * @param apiHost host of the API as the page addressed it, without port
     * @return the {@code Set-Cookie} value, or nothing when the page could not read such a cookie
     */
    static Optional<String> header(ConsentRecord record, PublishedVersion version, String origin, String apiHost) {
        if (origin == null || apiHost == null) {
            return Optional.empty();
        }
        URI page = URI.create(origin);
        return domain(page.getHost(), apiHost, version.cookieDomain()).map(domain -> NAME + "="
                + value(record, version)
                + (domain.isEmpty() ? "" : "; Domain=" + domain)
                + "; Path=/; Max-Age=" + days(record, version) * SECONDS_PER_DAY + "; SameSite=Lax"
                + ("https".equals(page.getScheme()) ? "; Secure" : ""));
    }

    /** A refusal of everything lasts for itself (as {@code lifetime} of the script has it). */
    private static int days(ConsentRecord record, PublishedVersion version) {
        boolean granted = version.optional().stream().anyMatch(key -> record.categories().get(key));
        return granted || !record.services().isEmpty() ? version.consentLifetimeDays() : version.refusalLifetimeDays();
    }

    /** {@code 1!version!unix seconds!visitor!granted.keys!+service!-service} (contract §1, Cookie). */
    static String value(ConsentRecord record, PublishedVersion version) {
        String granted = version.optional().stream()
                .filter(key -> record.categories().get(key))
                .collect(Collectors.joining("."));
        StringBuilder value = new StringBuilder("1!" + record.version() + "!"
                + record.receivedAt().getEpochSecond() + "!" + record.visitor() + "!" + granted);
        for (Map.Entry<String, Boolean> service : record.services().entrySet()) {
            value.append('!').append(service.getValue() ? '+' : '-').append(service.getKey());
        }
        return value.toString();
    }

    /**
     * The cookie's domain: empty for the host itself, absent when no cookie reaches the page. Where the site names
     * none, it is the longest domain that page and API share; a browser refuses it if that is a public suffix
     * (RFC 6265 §5.3 step 5), so no list of those is needed here.
     */
    static Optional<String> domain(String pageHost, String apiHost, String cookieDomain) {
        if (pageHost == null) {
            return Optional.empty();
        }
        if (cookieDomain != null && isWithin(pageHost, cookieDomain)) {
            return isWithin(apiHost, cookieDomain) ? Optional.of(cookieDomain) : Optional.empty();
        }
        if (pageHost.equals(apiHost)) {
            return Optional.of("");
        }
        String shared = sharedSuffix(pageHost, apiHost);
        return shared.contains(".") && !isAddress(pageHost) ? Optional.of(shared) : Optional.empty();
    }

    private static boolean isWithin(String host, String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }

    private static boolean isAddress(String host) {
        return host.startsWith("[") || host.matches("[0-9.]+");
    }

    private static String sharedSuffix(String one, String other) {
        String[] ones = one.split("\\.");
        String[] others = other.split("\\.");
        String shared = "";
        for (int i = 1; i <= Math.min(ones.length, others.length); i++) {
            String label = ones[ones.length - i];
            if (!label.equals(others[others.length - i])) {
                break;
            }
            shared = shared.isEmpty() ? label : label + "." + shared;
        }
        return shared;
    }
}
