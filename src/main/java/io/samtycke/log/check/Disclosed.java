package io.samtycke.log.check;

import java.util.List;
import java.util.OptionalLong;

import io.samtycke.log.entry.Opening;

/**
 * A record or an act that was handed to an auditor.
 *
 * @param place where it was read, for people
 * @param opening what the commitment is recomputed from
 * @param index of its leaf; empty if it had none
 * @param erased leaves whose records a tombstone says were erased
 */
public record Disclosed(String place, Opening opening, OptionalLong index, List<Long> erased) {

    public Disclosed {
        erased = List.copyOf(erased);
    }
}
