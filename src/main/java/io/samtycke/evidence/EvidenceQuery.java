package io.samtycke.evidence;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import io.samtycke.platform.Act;

/**
 * Which records a bundle holds: one, a visitor's, or those of a period. Members that are null exclude nothing.
 *
 * @param to first time that is out
 * @param restricted whether restricted visitors' records belong to it
 */
record EvidenceQuery(UUID id, String visitor, Instant from, Instant to, boolean restricted) {

    /** Members for the audit trail; of the visitor a hash. */
    Map<String, Object> about(int records) {
        Map<String, Object> about = new TreeMap<>();
        about.put("records", records);
        if (id != null) {
            about.put("record", id.toString());
        }
        if (visitor != null) {
            about.put("visitor", Act.visitor(visitor));
        }
        if (from != null) {
            about.put("from", from);
        }
        if (to != null) {
            about.put("to", to);
        }
        return about;
    }
}
