package io.samtycke.site;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Who is responsible for the processing (GDPR art. 4(7), 13(1)(a)). */
public record Controller(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 500) String address,
        @NotBlank @Size(max = 200) String contact) {}
