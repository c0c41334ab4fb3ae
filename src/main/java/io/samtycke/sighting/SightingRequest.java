package io.samtycke.sighting;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.samtycke.platform.Copies;
import io.samtycke.site.Hosts;

/**
 * What a page's script reports.
 *
 * @param hosts third-party hosts that the page contacted and no service claims
 * @param late whether the script was embedded too late to hold the tags that stand before it
 */
@Schema(examples = """
        {"hosts":["cdn.example.com"],"late":false}""")
public record SightingRequest(
        @NotNull @Size(max = 50) List<@NotNull @Pattern(regexp = Hosts.NAME, message = Hosts.NAME_EXPECTED) String> hosts,
        @Schema(defaultValue = "false") Boolean late) {

    public SightingRequest {
        hosts = hosts == null ? null : Copies.list(hosts);
        late = late != null && late;
    }
}
