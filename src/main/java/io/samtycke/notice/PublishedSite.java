package io.samtycke.notice;

import java.util.SortedMap;

import io.samtycke.platform.ProblemException;
import io.samtycke.site.Origins;

/**
 * A site as the public paths see it, kept in memory and never changed: a change makes another one.
 *
 * @param revision of the site when this was read
 * @param latest the newest version's canonical notice
 * @param claimed the hosts that the newest version has an answer for
 * @param versions every published version by number; not empty
 */
public record PublishedSite(
        long id,
        String key,
        long revision,
        Origins origins,
        String latest,
        ClaimedHosts claimed,
        SortedMap<Integer, PublishedVersion> versions) {

    /**
     * Only the site's own pages may send something for it; what comes without an origin comes from no page.
     *
     * @param origin as the {@code Origin} header has it, or null
     */
    public void refuseForeignPage(String origin) {
        if (origin != null && !origins.contain(origin)) {
            throw ProblemException.refused(403, "Pages of " + origin + " do not belong to the site “" + key + "”.");
        }
    }

    public PublishedVersion newest() {
        return versions.get(versions.lastKey());
    }

    /** The newest version that asked every visitor again: decisions on older ones no longer count. */
    public int reconsentFrom() {
        return versions.values().stream()
                .filter(PublishedVersion::material)
                .mapToInt(PublishedVersion::version)
                .max()
                .orElse(1);
    }
}
