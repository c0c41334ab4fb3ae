package io.samtycke.notice;

import java.time.Instant;

import jakarta.validation.constraints.Future;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param expires when the token stops working; left out, in seven days; at most in ninety
 */
@Schema(examples = "{\"expires\":\"2030-01-01T00:00:00Z\"}")
public record PreviewRequest(@Future Instant expires) {}
