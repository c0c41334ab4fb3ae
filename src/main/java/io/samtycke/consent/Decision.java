package io.samtycke.consent;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import io.samtycke.notice.PublishedVersion;
import io.samtycke.statistics.Tally;

/**
 * A checked decision on its way to the store.
 *
 * @param choice the categories decided on
 * @param page the site's origin or pattern of origins that {@code origin} belongs to; empty without one
 * @param contentHash SHA-256 of the request in RFC 8785 form: equal for repeats
 */
record Decision(
        long siteId,
        String site,
        PublishedVersion version,
        UUID id,
        String visitor,
        Action action,
        Map<String, Boolean> choice,
        Map<String, Boolean> services,
        String language,
        String surface,
        Instant decidedAt,
        boolean gpc,
        String origin,
        String page,
        Client client,
        String snippet,
        Instant receivedAt,
        byte[] contentHash) {

    /** @param previous the visitor's newest record, or null; ours is later, whatever clocks say */
    ConsentRecord record(Previous previous) {
        // in the order of RFC 8785, so that a repeat is answered with the same bytes as the first time
        SortedMap<String, Boolean> categories = new TreeMap<>();
        version.required().forEach(key -> categories.put(key, true));
        version.optional().forEach(key -> categories.put(key, choice.get(key)));
        return new ConsentRecord(1, id, site, visitor, version.version(), version.hash(),
                previous == null ? receivedAt : previous.after(receivedAt), action,
                categories, new TreeMap<>(services), language, surface, decidedAt, gpc, origin, client.device(),
                client.browser(),
                snippet, previous == null ? null : previous.id());
    }

    /** The decided categories with the given answer, in the notice's order. */
    List<String> categories(boolean answer) {
        return version.optional().stream().filter(key -> choice.get(key) == answer).toList();
    }

    /**
     * What it is counted by.
     *     */
    Tally tally() {
        return new Tally(siteId, receivedAt, version.version(), action.toString(),
                String.join(".", categories(true)), String.join(".", categories(false)),
                version.languages().contains(language) ? language : "", surface, client.device(), page);
    }
}
