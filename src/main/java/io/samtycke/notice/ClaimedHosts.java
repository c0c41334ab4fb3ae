package io.samtycke.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.samtycke.platform.Copies;

/**
 * The hosts that a configuration has an answer for: claimed by a service as a whole, or allowed by the site. A pattern
 * with a path claims what is below the path and leaves the rest of the host unclaimed.
 */
public final class ClaimedHosts {

    /** Begins what is looked for in the text of scripts. */
    private static final String INLINE = "inline:";

    private final List<Glob> patterns = new ArrayList<>();

    /** @param allowedHosts null in notices that are older than the setting */
    ClaimedHosts(List<Service> services, List<String> allowedHosts) {
        Stream.concat(
                services.stream().flatMap(service -> service.match().stream()),
                Copies.list(allowedHosts).stream())
                .filter(ClaimedHosts::isWholeHost)
                .map(pattern -> Glob.of(pattern.split("/", 2)[0]))
                .forEach(patterns::add);
    }

    /** @param host as {@code location.host} writes it, with its port if it has one */
    public boolean contain(String host) {
        String name = host.split(":", 2)[0];
        // with and without the port, and with a dot before it: *.x.com is also x.com itself
        List<String> spellings = List.of(host, name, "." + host, "." + name);
        return patterns.stream().anyMatch(pattern -> spellings.stream().anyMatch(pattern::fits));
    }

    private static boolean isWholeHost(String pattern) {
        if (pattern.startsWith(INLINE)) {
            return false;
        }
        int slash = pattern.indexOf('/');
        return slash < 0 || pattern.substring(slash).matches("[/*]*");
    }
}
