package io.samtycke.notice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The company that receives what a service collects.
 *
 * @param name in full
 * @param country of its seat, ISO 3166-1 alpha-2
 * @param privacyUrl its privacy policy
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Provider(
        @NotBlank @Size(max = 200) String name,
        @CountryCode String country,
        @Size(max = 500) @Pattern(regexp = "https?://\\S+", message = "must be an http or https address") String privacyUrl) {}
