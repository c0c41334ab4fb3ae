package io.samtycke.evidence;

import java.util.Optional;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** A bundle over HTTP: streamed, or 202 while the log is not that far. */
final class BundleAnswer {

    static final String MEDIA_TYPE = "application/zip";
    /** A record is under a checkpoint one to two seconds after its answer. */
    private static final String SOON = "1";

    private BundleAnswer() {
    }

    static RestResponse<StreamingOutput> of(Optional<Bundle> bundle, String name) {
        return bundle
                .map(found -> ResponseBuilder.<StreamingOutput>ok(found::write)
                        .header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                        .header(HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"" + name + "-evidence.zip\"")
                        .build())
                .orElseGet(() -> ResponseBuilder.<StreamingOutput>create(Status.ACCEPTED)
                        .header(HttpHeaders.RETRY_AFTER, SOON)
                        .build());
    }
}
