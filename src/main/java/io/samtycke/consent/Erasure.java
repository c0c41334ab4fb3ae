package io.samtycke.consent;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A tombstone: that records were erased, when and by whose wish. It names leaves of the log and nobody. Frozen like
 * {@link ConsentRecord}.
 *
 * @param v 1: the form of the tombstone
 * @param kind erasure
 * @param by visitor, dpo or retention
 * @param leaves indices in the log, in order
 */
@JsonPropertyOrder({"v", "kind", "site", "at", "by", "leaves"})
record Erasure(int v, String kind, String site, Instant at, String by, List<Long> leaves) {

    /** The visitor's own wish, by the visitor's own id. */
    static final String BY_VISITOR = "visitor";

    /** A request that the data protection officer carried out. */
    static final String BY_DPO = "dpo";

    /** The time that the site keeps records is over. */
    static final String BY_RETENTION = "retention";

    static Erasure of(String site, Instant at, String by, List<Long> leaves) {
        return new Erasure(1, "erasure", site, at, by, leaves);
    }
}
