package io.samtycke.request;

import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an officer did about a request; what is absent stays.
 *
 * @param note anything worth remembering
 */
@Schema(examples = "{\"identity\":\"confirmed\",\"note\":\"Answered from the address we know.\"}")
public record RequestChange(
        IdentityCheck identity,
        @Valid Extension extension,
        @Valid Closing closing,
        @Size(min = 1, max = 4000) String note) {

    /**
     * More time, of which the person must be told within the first month (GDPR art. 12(3)).
     *
     * @param due at most three months after the request was received
     */
    @Schema(name = "RequestExtension")
    public record Extension(@NotNull LocalDate due, @NotBlank @Size(max = 1000) String reason) {}

    /**
     * The end of it.
     *
     * @param reason what the person was told; required for a refusal, whole or in part
     */
    @Schema(name = "RequestClosing")
    public record Closing(@NotNull Outcome outcome, @Size(max = 1000) String reason) {}
}
