package io.samtycke.request;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person sends from a site's page.
 *
 * @param contact where to answer: an e-mail address, a telephone number, a postal address
 * @param visitor the visitor id of the consent cookie, when the person knows it
 * @param language for the answer
 */
@Schema(examples = "{\"kind\":\"access\",\"contact\":\"kim@example.com\",\"message\":\"What have you stored about me?\",\"language\":\"en\"}")
public record RequestForm(
        @NotNull Kind kind,
        @NotBlank @Size(max = 300) String contact,
        @Pattern(regexp = "[A-Za-z0-9_-]{22}", message = "must be 22 characters of base64url") String visitor,
        @Size(max = 4000) String message,
        @NotNull @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}", message = "must be a language such as sv or nb") String language) {}
