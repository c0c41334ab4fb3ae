package io.samtycke.notice;

import java.util.SortedMap;

import io.samtycke.site.Origins;

/**
 * A site as the public paths see it, kept in memory and never changed: a change makes another one.
 *
 * @param revision of the site when this was read
 * @param latest the newest version's canonical notice
 * @param versions every published version by number; not empty
 */
public record PublishedSite(
        long id,
        String key,
        long revision,
        Origins origins,
        String latest,
        SortedMap<Integer, PublishedVersion> versions) {

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
