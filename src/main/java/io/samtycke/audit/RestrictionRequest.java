package io.samtycke.audit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * To restrict a visitor's records, or to lift that.
 *
 * @param reason for the audit trail: the request it answers, such as a case number; nothing that names a person
 */
@Schema(examples = "{\"restricted\":true,\"reason\":\"Request 2026-117: accuracy contested\"}")
public record RestrictionRequest(@NotNull Boolean restricted, @NotBlank @Size(max = 500) String reason) {}
