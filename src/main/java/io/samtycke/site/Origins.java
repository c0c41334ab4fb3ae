package io.samtycke.site;

import java.util.List;
import java.util.Optional;

/** Which pages belong to a site: scheme, host and port, compared exactly (RFC 6454 §5). */
public final class Origins {

    /** The length comes first, so that a long wrong text costs no time. */
    static final String PATTERN = "(?=.{1,300}$)https?://"
            + "((\\*\\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)*[a-z0-9]([a-z0-9-]*[a-z0-9])?|\\[::1\\])"
            + "(:([0-9]{1,5}|\\*))?";
    static final String EXPECTED = "must be scheme and host, such as https://www.acme.example or https://*.acme.example";

    private final List<String> patterns;

    public Origins(List<String> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    /** @param origin as the {@code Origin} header has it */
    public boolean contain(String origin) {
        return pattern(origin).isPresent();
    }

    /**
     * Which of the site's origins or patterns a page belongs to.
     *
     * @param origin as the {@code Origin} header has it, or null
     */
    public Optional<String> pattern(String origin) {
        if (origin == null) {
            return Optional.empty();
        }
        // no browser sends a pattern, and one is no page
        if (origin.indexOf('*') < 0 && patterns.contains(origin)) {
            return Optional.of(origin);
        }
        return patterns.stream()
                .filter(pattern -> matchesSubdomain(pattern, origin) || matchesAnyPort(pattern, origin))
                .findFirst();
    }

    private static boolean matchesSubdomain(String pattern, String origin) {
        int star = pattern.indexOf("//*.");
        if (star < 0) {
            return false;
        }
        String scheme = pattern.substring(0, star + 2);
        String parent = pattern.substring(star + 3);
        return origin.length() > scheme.length() + parent.length()
                && origin.startsWith(scheme)
                && origin.endsWith(parent)
                && origin.substring(scheme.length(), origin.length() - parent.length()).matches("[a-z0-9.-]+");
    }

    /** A developer's server changes its port; {@code :*} is honoured on this machine only. */
    private static boolean matchesAnyPort(String pattern, String origin) {
        return pattern.endsWith(":*")
                && isLoopback(host(pattern))
                && origin.startsWith(pattern.substring(0, pattern.length() - 1))
                && origin.substring(pattern.length() - 1).matches("[0-9]{1,5}");
    }

    /** The host of an origin or pattern, without scheme, wildcard and port. */
    public static String host(String origin) {
        String host = origin.substring(origin.indexOf("//") + 2);
        host = host.startsWith("*.") ? host.substring(2) : host;
        int port = host.lastIndexOf(':');
        return port > 0 && !host.endsWith("]") ? host.substring(0, port) : host;
    }

    public static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }
}
