package io.samtycke.platform;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What somebody did to the installation, a site or its records. A feature fires it as an event in the transaction of the
 * deed, so that whoever keeps acts keeps those that happened and no others.
 *
 * @param kind such as {@code publish} or {@code key.create}
 * @param by who did it: the name of a key, or of the command line
 * @param siteId null for the installation as a whole
 * @param about what it was done to, in members that are JSON; holds no secret, and of a visitor no more than
 *            {@link #visitor}
 */
public record Act(String kind, String by, Long siteId, Map<String, Object> about) {

    /** Who acts on the command line: whoever may read the installation's files. */
    public static final String COMMAND_LINE = "command line";

    /**
     * How an act speaks of a visitor: a hash of the 128 random bits. Whoever has the id finds the acts about it; once the
     * records are erased it leads to nobody.
     */
    public static String visitor(String id) {
        return "sha256:" + Digests.sha256Hex(id.getBytes(StandardCharsets.UTF_8));
    }

    /** Who acts when nobody does. */
    public static final String INSTALLATION = "the installation itself";
}
