package io.samtycke.log.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.samtycke.log.entry.EntryType;
import io.samtycke.log.note.CheckpointVerdict;

/**
 * What came of checking a log.
 *
 * @param checkpoint empty unless the log signed one
 * @param entries how many there are of each type, as far as they could be read
 * @param findings empty when all is as it should be
 */
public record LogReport(
        Optional<CheckpointVerdict.Trusted> checkpoint, Map<EntryType, Long> entries, List<Finding> findings) {

    public LogReport {
        findings = List.copyOf(findings);
    }

    public boolean verified() {
        return findings.isEmpty();
    }

    /** Of the signed tree; 0 without one. */
    public long size() {
        return checkpoint.map(trusted -> trusted.checkpoint().size()).orElse(0L);
    }
}
