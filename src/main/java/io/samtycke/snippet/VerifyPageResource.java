package io.samtycke.snippet;

import java.util.Map;
import java.util.stream.Collectors;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.samtycke.site.Languages;

/** {@code /verify}: drop a proof, see whether it holds. The server has no part in the answer. */
@Path("/verify")
@PermitAll
class VerifyPageResource {

    private static final String HTML = "text/html;charset=utf-8";

    private final Map<String, VerifyPage> pages = VerifyPage.LANGUAGES.stream()
            .collect(Collectors.toUnmodifiableMap(language -> language, VerifyPage::in));

    @GET
    @Produces(HTML)
    @Operation(hidden = true)
    public RestResponse<byte[]> page(
            @RestQuery("lang") String wish, @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) String accepted) {
        VerifyPage page = pages
                .get(Languages.one(wish, accepted, VerifyPage.LANGUAGES, VerifyPage.LANGUAGES.get(0)));
        return ResponseBuilder.ok(page.html())
                .header(HttpHeaders.CONTENT_TYPE, HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, page.language())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                // a policy in the page itself cannot say who may frame it
                .header("Content-Security-Policy", page.policy() + "; frame-ancestors 'none'")
                .build();
    }
}
