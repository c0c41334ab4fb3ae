package io.samtycke.log;

import java.time.Duration;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Files of the log as answers: anybody may have them, in any page. */
final class LogAnswer {

    private static final String FOR_EVER = "public, max-age=" + Duration.ofDays(365).toSeconds() + ", immutable";
    private static final String BRIEFLY = "public, max-age=1";

    static final String TEXT = MediaType.TEXT_PLAIN + ";charset=utf-8";

    private LogAnswer() {
    }

    /** Text that may be another in a second. */
    static RestResponse<byte[]> brief(byte[] text) {
        return answer(text, TEXT, BRIEFLY);
    }

    /** What never changes. */
    static RestResponse<byte[]> forEver(byte[] content, String type) {
        return answer(content, type, FOR_EVER);
    }

    private static RestResponse<byte[]> answer(byte[] content, String type, String caching) {
        return ResponseBuilder.ok(content)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }
}
