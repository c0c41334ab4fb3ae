package io.samtycke.audit;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;

/**
 * What somebody did or read.
 *
 * @param kind such as publish, key.create, records.list, visitor.erase; erasure for a tombstone
 * @param actor the name of the key, command line, or visitor
 * @param site null for the installation as a whole
 * @param content the act as the log commits to it: its RFC 8785 form is what is hashed
 * @param index of its entry in the transparency log; null for a second or two
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ActView(
        UUID id,
        Instant at,
        @Schema(examples = "visitor.read") String kind,
        String actor,
        @Schema(nullable = true) String site,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String content,
        @Schema(type = SchemaType.INTEGER, nullable = true) Long index) {}
