package io.samtycke.access;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A key to be made.
 *
 * @param sites the sites it is for; absent or null for all
 * @param expires when it stops working; absent for never
 */
@Schema(examples = "{\"name\":\"Annual audit\",\"role\":\"auditor\",\"sites\":[\"affarssystem\"]}")
public record KeyRequest(
        @NotBlank @Size(max = 200) String name,
        @NotNull Role role,
        @Size(min = 1, max = 1000) List<@NotNull @Pattern(regexp = "[a-z0-9-]{2,40}", message = "must be a site key") String> sites,
        @Future Instant expires) {}
