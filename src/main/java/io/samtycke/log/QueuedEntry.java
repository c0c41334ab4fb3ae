package io.samtycke.log;

import java.util.UUID;

import io.samtycke.log.entry.LogEntry;

/**
 * An entry on its way into the tree, and what it stands for.
 *
 * @param siteId whose record or act it is, {@link #NO_SITE} for the installation's own
 * @param ref id of the record or act; null for a statement, which stands for itself
 */
public record QueuedEntry(LogEntry entry, long siteId, UUID ref) {

    /** Acts of the installation as a whole. */
    public static final long NO_SITE = 0;
}
