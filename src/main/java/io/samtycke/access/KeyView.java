package io.samtycke.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A key as its owner sees it.
 *
 * @param key the key itself, in the answer to its making and never again
 * @param sites null for all sites
 */
public record KeyView(
        UUID id,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Shown once, when the key is made", examples = "smt_V2h5IG5vdCBsb29rIGF0IHRoZSBkb2NzPw") String key,
        String name,
        Role role,
        @Schema(description = "Null for all sites", nullable = true) List<String> sites,
        Instant createdAt,
        @Schema(description = "Null when it does not expire", nullable = true) Instant expires) {

    static KeyView of(ApiKey row, String key) {
        return new KeyView(
                row.id,
                key,
                row.name,
                Role.valueOf(row.role),
                row.sites == null ? null : List.of(row.sites),
                row.createdAt,
                row.expiresAt);
    }
}
