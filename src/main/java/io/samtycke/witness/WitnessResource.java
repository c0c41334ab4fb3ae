package io.samtycke.witness;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.samtycke.log.proof.AddCheckpoint;
import io.samtycke.platform.ProblemException;
import io.samtycke.platform.limit.LimitedByAddress;

/** C2SP tlog-witness; whoever asks, the log's signature decides. */
@Path("/witness")
@PermitAll
@Tag(name = "Witness", description = "C2SP tlog-witness, for the logs of other installations; off until they are named")
class WitnessResource {

    /** Of C2SP tlog-witness. */
    private static final String SIZE = "text/x.tlog.size";

    private final WitnessService service;

    WitnessResource(WitnessService service) {
        this.service = service;
    }

    @POST
    @Path("add-checkpoint")
    @LimitedByAddress
    @Consumes(MediaType.WILDCARD)
    @Produces({MediaType.TEXT_PLAIN, SIZE})
    @Operation(summary = "Cosigns a checkpoint", description = "Old size, consistency proof, empty line, checkpoint. Signed only if it contains every checkpoint of this log that was signed before.")
    @RequestBody(required = true, content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "200", description = "A signature line", content = @Content(mediaType = MediaType.TEXT_PLAIN))
    @APIResponse(responseCode = "400", description = "Not of the expected form, or the old tree is larger than the new one")
    @APIResponse(responseCode = "403", description = "Not signed by a known key of the log")
    @APIResponse(responseCode = "404", description = "No witness of this log")
    @APIResponse(responseCode = "409", description = "Another tree was cosigned last: its size", content = @Content(mediaType = SIZE))
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "422", description = "The consistency proof does not hold")
    @APIResponse(responseCode = "429", description = "Too many requests of one address block; ask again after Retry-After")
    @APIResponse(responseCode = "503", description = "The database is away; ask again after Retry-After")
    public RestResponse<String> add(byte[] body) {
        if (body != null && body.length > AddCheckpoint.LONGEST) {
            throw ProblemException.refused(413, "A request is at most " + AddCheckpoint.LONGEST + " bytes.");
        }
        WitnessAnswer answer = service.add(body == null ? new byte[0] : body);
        return answer instanceof WitnessAnswer.Cosigned cosigned
                ? text(RestResponse.Status.OK, cosigned.signature().line(), MediaType.TEXT_PLAIN + ";charset=utf-8")
                : text(RestResponse.Status.CONFLICT,
                        String.valueOf(((WitnessAnswer.OtherTree) answer).size()), SIZE);
    }

    @GET
    @Path("vkey")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "The witness's public key", description = "A vkey. Compare it with what you were told elsewhere.")
    @APIResponse(responseCode = "200", description = "The key", content = @Content(mediaType = MediaType.TEXT_PLAIN))
    @APIResponse(responseCode = "404", description = "This is nobody's witness")
    public RestResponse<String> key() {
        return service.key()
                .map(key -> text(RestResponse.Status.OK, key.encoded(), MediaType.TEXT_PLAIN + ";charset=utf-8"))
                .orElseThrow(() -> ProblemException.notFound("This is nobody's witness."));
    }

    private static RestResponse<String> text(RestResponse.Status status, String line, String type) {
        return ResponseBuilder.create(status, line + "\n").header(HttpHeaders.CONTENT_TYPE, type).build();
    }
}
