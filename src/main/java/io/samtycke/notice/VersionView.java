package io.samtycke.notice;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;

/**
 * A published version.
 *
 * @param noticeHash SHA-256 of {@code notice} in RFC 8785 form
 * @param notice the canonical bytes themselves, unless a list leaves them out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VersionView(
        String site,
        @Schema(examples = "3") int version,
        @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08") String noticeHash,
        String author,
        String comment,
        boolean material,
        @Schema(description = "Why nobody is asked again although what changed is a reason to") String reason,
        Instant publishedAt,
        @JsonRawValue @Schema(implementation = Notice.class) String notice) {

    static VersionView of(String site, VersionRow row, boolean withNotice) {
        return new VersionView(site, row.id.version(), row.hash, row.author, row.comment, row.material, row.reason,
                row.publishedAt, withNotice ? new String(row.content, StandardCharsets.UTF_8) : null);
    }
}
