package io.samtycke.snippet;

import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** How scripts travel to the pages of any site: compressed as the browser takes it, and only when it has changed. */
final class ScriptAnswer {

    static final String JAVASCRIPT = "text/javascript;charset=utf-8";

    private static final String UNKNOWN = "public, max-age=60";
    private static final String NEVER = "no-store";

    private ScriptAnswer() {
    }

    /**
     * @param vary the request headers that the script depends on
     * @param accepted the Accept-Encoding header, or null
     * @param known the If-None-Match header, or null
     */
    static RestResponse<byte[]> of(SiteScript script, String caching, String vary, String accepted, String known) {
        String wanted = accepted == null ? "" : accepted;
        boolean brotli = script.brotli() != null && wanted.contains("br");
        boolean gzip = !brotli && wanted.contains("gzip");
        String tag = "\"" + script.tag() + (brotli ? "-br" : gzip ? "-gz" : "") + "\"";
        boolean unchanged = known != null && known.contains(tag);
        ResponseBuilder<byte[]> answer = unchanged
                ? ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED)
                : ResponseBuilder.ok(brotli ? script.brotli() : gzip ? script.gzip() : script.plain());
        if (!unchanged && (brotli || gzip)) {
            answer.header(HttpHeaders.CONTENT_ENCODING, brotli ? "br" : "gzip");
        }
        return shared(answer, caching, vary).header(HttpHeaders.ETAG, tag).build();
    }

    /** Scripts for those who have a token change whenever they are looked at. */
    static RestResponse<byte[]> uncached(byte[] script) {
        return shared(ResponseBuilder.ok(script), NEVER, HttpHeaders.ACCEPT_ENCODING).build();
    }

    /** A script that breaks no page and only tells its developer what is missing. */
    static RestResponse<byte[]> harmless(String missing, String vary) {
        return harmless(missing, UNKNOWN, vary);
    }

    static RestResponse<byte[]> harmlessUncached(String missing) {
        return harmless(missing, NEVER, HttpHeaders.ACCEPT_ENCODING);
    }

    private static RestResponse<byte[]> harmless(String missing, String caching, String vary) {
        byte[] script = ("console.warn(\"Samtycke: " + missing + "\");").getBytes(StandardCharsets.UTF_8);
        return shared(ResponseBuilder.create(RestResponse.Status.NOT_FOUND, script), caching, vary).build();
    }

    private static ResponseBuilder<byte[]> shared(ResponseBuilder<byte[]> answer, String caching, String vary) {
        return answer.header(HttpHeaders.CONTENT_TYPE, JAVASCRIPT)
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .header(HttpHeaders.VARY, vary)
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin");
    }
}
