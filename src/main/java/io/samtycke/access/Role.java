package io.samtycke.access;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** What the holder of a key may do, for its sites. The constants are what {@code @RolesAllowed} takes. */
public enum Role {
    /** Everything. */
    ADMIN,
    /** Configuration; publishes. */
    EDITOR,
    /** Reads the consent log, statistics, evidence and configuration. */
    AUDITOR,
    /** Auditor, and the visitors' rights and retention. */
    DPO;

    public static final String ADMIN_NAME = "admin";
    public static final String EDITOR_NAME = "editor";
    public static final String AUDITOR_NAME = "auditor";
    public static final String DPO_NAME = "dpo";

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
