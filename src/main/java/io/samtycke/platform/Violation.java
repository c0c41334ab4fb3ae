package io.samtycke.platform;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing wrong with a request: where ({@code categories[2].name.sv}) and what was expected there. */
@Schema(description = "One thing wrong with the request")
public record Violation(
        @Schema(examples = "categories.analytics") String field,
        @Schema(examples = "must be true or false") String message) {}
