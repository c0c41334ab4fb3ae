package io.samtycke.catalogue;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The imported hints as they are now.
 *
 * @param changed false when the same file was imported before
 * @param hints how many
 * @param sha256 of the file
 */
public record HintsView(
        boolean changed,
        @Schema(examples = "2264") int hints,
        String sha256,
        Instant importedAt) {}
