package io.samtycke.notice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A transfer outside the EEA (GDPR chapter V).
 *
 * @param country ISO 3166-1 alpha-2
 * @param basis such as an adequacy decision or standard contractual clauses
 */
public record Transfer(
        @NotNull @CountryCode String country,
        @NotBlank @Size(max = 300) String basis) {}
