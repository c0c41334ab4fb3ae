package io.samtycke.request;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request that came another way (mail, telephone, on paper), entered by an officer.
 *
 * @param received when it reached the controller; absent for now
 * @param language for the answer; absent for the site's own
 */
@Schema(examples = "{\"site\":\"affarssystem\",\"kind\":\"erasure\",\"contact\":\"kim@example.com\"}")
public record RequestEntry(
        @NotNull @Pattern(regexp = "[a-z0-9-]{2,40}", message = "must be a site key") String site,
        @NotNull Kind kind,
        @PastOrPresent Instant received,
        @Size(max = 300) String contact,
        @Pattern(regexp = "[A-Za-z0-9_-]{22}", message = "must be 22 characters of base64url") String visitor,
        @Size(max = 4000) String message,
        @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}", message = "must be a language such as sv or nb") String language) {}
