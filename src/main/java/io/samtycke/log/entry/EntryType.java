package io.samtycke.log.entry;

import java.util.Arrays;
import java.util.Optional;

/** What an entry stands for: its first byte. Frozen; new kinds get new bytes. */
public enum EntryType {
    /** A consent record. */
    CONSENT(0x01),
    /** An administrative act: a publication, a key, an export, an erasure on request. */
    ACT(0x02),
    /** That, when and why records were erased; names leaves, never persons. */
    TOMBSTONE(0x03),
    /** Said in public, without a commitment: the log's first entry, a change of keys, the hash of a notice. */
    STATEMENT(0x04);

    private final int identifier;

    EntryType(int identifier) {
        this.identifier = identifier;
    }

    public int identifier() {
        return identifier;
    }

    /** Whether the log holds a commitment only, which nobody can read without the salt. */
    public boolean committed() {
        return this != STATEMENT;
    }

    static Optional<EntryType> of(int identifier) {
        return Arrays.stream(values()).filter(type -> type.identifier == identifier).findAny();
    }
}
