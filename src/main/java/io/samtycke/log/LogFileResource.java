package io.samtycke.log;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.samtycke.log.note.VerifierKey;
import io.samtycke.log.tile.LogPath;
import io.samtycke.log.tile.LogResource;
import io.samtycke.platform.ProblemException;

/** The log as files, byte for byte as C2SP tlog-tiles has them; anybody may copy it. */
@Path("/log")
@PermitAll
@Tag(name = "Transparency log", description = "C2SP tlog-tiles; anybody may copy and check it")
class LogFileResource {

    private final LogFiles files;

    LogFileResource(LogFiles files) {
        this.files = files;
    }

    @GET
    @Path("checkpoint")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "The newest signed tree head", description = "C2SP tlog-checkpoint; 404 before the first is signed.")
    @APIResponse(responseCode = "200", description = "A signed note", content = @Content(mediaType = MediaType.TEXT_PLAIN))
    public RestResponse<byte[]> checkpoint() {
        return LogAnswer.brief(reached(files.checkpoint()));
    }

    @GET
    @Path("vkeys")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "The log's public keys", description = "A vkey a line, the oldest first. Compare them with what you were told elsewhere.")
    @APIResponse(responseCode = "200", description = "Keys", content = @Content(mediaType = MediaType.TEXT_PLAIN))
    public RestResponse<byte[]> keys() {
        String lines = files.keys().stream().map(VerifierKey::encoded).collect(Collectors.joining("\n", "", "\n"));
        return LogAnswer.brief(lines.getBytes(StandardCharsets.UTF_8));
    }

    @GET
    @Path("{file:tile/.+}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "A tile or a bundle of entries", description = "tile/<level>/<index>[.p/<width>] or tile/entries/<index>[.p/<width>], as far as the published checkpoint reaches; never changes.")
    @APIResponse(responseCode = "200", description = "Hashes, or entries with their lengths", content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM))
    public RestResponse<byte[]> tile(String file) {
        LogResource asked = LogPath.parse(file).optional()
                .orElseThrow(() -> ProblemException.notFound("The log has no file " + file + "."));
        return LogAnswer.forEver(reached(files.read(asked)), MediaType.APPLICATION_OCTET_STREAM);
    }

    private static byte[] reached(Optional<byte[]> content) {
        return content.orElseThrow(() -> ProblemException.notFound("The log does not reach that far yet."));
    }
}
