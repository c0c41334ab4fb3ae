package io.samtycke.site;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** What happens to third-party hosts that no service claims and the site does not allow. */
public enum UnknownHosts {
    /** They are contacted, and their names are sent to this server for the site's editors to classify. */
    REPORT,
    /** They are contacted, and nobody is told. */
    ALLOW,
    /** They are held as marketing is. */
    BLOCK;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
