package io.samtycke.site;

/**
 * A site with what other features need to keep rows of their own for it.
 *
 * @param id the number their keys start with
 * @param revision grows with every change; the configuration's entity tag
 */
public record StoredSite(long id, long revision, Site site) {

    public String key() {
        return site.key();
    }
}
