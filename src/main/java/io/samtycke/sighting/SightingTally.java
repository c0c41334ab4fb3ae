package io.samtycke.sighting;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Reports that wait to be stored, added up. Every page of a site reports the same hosts: one by one they would queue
 * for the same rows and hold the connections that decisions need. Bounded, because anyone may report.
 */
@ApplicationScoped
class SightingTally {

    /** Hosts of one site; its further ones are dropped until these are stored. */
    private static final int MOST_HOSTS = SightingStore.MOST_HOSTS;

    private Map<Long, Seen> bySite = new HashMap<>();

    synchronized void add(long siteId, Collection<String> hosts, boolean late) {
        if (hosts.isEmpty() && !late) {
            return;
        }
        Seen seen = bySite.computeIfAbsent(siteId, id -> new Seen());
        hosts.forEach(host -> seen.add(host, 1));
        seen.late += late ? 1 : 0;
    }

    /** Everything, for the caller to store, or to {@link #giveBack} when that fails. */
    synchronized Map<Long, Seen> take() {
        Map<Long, Seen> taken = bySite;
        bySite = new HashMap<>();
        return taken;
    }

    synchronized void giveBack(Map<Long, Seen> taken) {
        taken.forEach((siteId, back) -> {
            Seen seen = bySite.computeIfAbsent(siteId, id -> new Seen());
            back.hosts.forEach(seen::add);
            seen.late += back.late;
        });
    }

    synchronized void forget(long siteId) {
        bySite.remove(siteId);
    }

    /** What was reported for one site. */
    static final class Seen {

        /** Reports by host. */
        final Map<String, Long> hosts = new HashMap<>();
        /** Reports of a script that was embedded too late. */
        long late;

        private void add(String host, long reports) {
            if (hosts.size() < MOST_HOSTS || hosts.containsKey(host)) {
                hosts.merge(host, reports, Long::sum);
            }
        }
    }
}
