package io.samtycke.log;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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

import io.samtycke.platform.ProblemException;

/** A checkpoint a day with the timestamp of an authority that is not ours. */
@Path("/log/timestamps")
@PermitAll
@Tag(name = "Transparency log")
class TimestampResource {

    private static final String REPLY = "application/timestamp-reply";
    private static final String DAY = "{day: [0-9]{4}-[0-9]{2}-[0-9]{2}}";

    private final TimestampStore timestamps;

    TimestampResource(TimestampStore timestamps) {
        this.timestamps = timestamps;
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "The days that have a timestamp", description = "A date a line, the newest first; none where no authority is set.")
    @APIResponse(responseCode = "200", description = "Dates", content = @Content(mediaType = MediaType.TEXT_PLAIN))
    public RestResponse<byte[]> days() {
        String lines = timestamps.days(TransparencyLog.LOG).stream().map(day -> day + "\n")
                .collect(Collectors.joining());
        return LogAnswer.brief(lines.getBytes(StandardCharsets.UTF_8));
    }

    @GET
    @Path(DAY + ".tsr")
    @Produces(REPLY)
    @Operation(summary = "The timestamp of a day", description = "The authority's answer as it came (RFC 3161, DER), over the bytes of the checkpoint beside it.")
    @APIResponse(responseCode = "200", description = "A TimeStampResp", content = @Content(mediaType = REPLY))
    @APIResponse(responseCode = "404", description = "There is none of that day")
    public RestResponse<byte[]> reply(String day) {
        return LogAnswer.forEver(of(day).reply(), REPLY);
    }

    @GET
    @Path(DAY + ".checkpoint")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "The checkpoint that was stamped", description = "A signed note, byte for byte.")
    @APIResponse(responseCode = "200", description = "A signed note", content = @Content(mediaType = MediaType.TEXT_PLAIN))
    @APIResponse(responseCode = "404", description = "There is none of that day")
    public RestResponse<byte[]> checkpoint(String day) {
        return LogAnswer.forEver(of(day).checkpoint(), LogAnswer.TEXT);
    }

    private TimestampStore.Stamped of(String day) {
        try {
            return timestamps.of(TransparencyLog.LOG, LocalDate.parse(day))
                    .orElseThrow(() -> ProblemException.notFound("There is no timestamp of " + day + "."));
        } catch (DateTimeParseException e) {
            throw ProblemException.notFound(day + " is no day.");
        }
    }
}
