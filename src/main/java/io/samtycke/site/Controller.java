package io.samtycke.site;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Who is responsible for the processing (GDPR art. 4(7), 13(1)(a)).
 *
 * @param name in full, as registered
 * @param address postal, on one line
 * @param contact where visitors reach it: an e-mail address, a page, a telephone number
 */
public record Controller(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 500) String address,
        @NotBlank @Size(max = 200) String contact) {}
