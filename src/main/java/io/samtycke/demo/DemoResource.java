package io.samtycke.demo;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.samtycke.platform.ProblemException;

/** The demo's pages, with the styles and the panel that they load. */
@Path("/demo")
@PermitAll
class DemoResource {

    private static final String HTML = "text/html;charset=utf-8";
    private static final String CSS = "text/css;charset=utf-8";
    private static final String JAVASCRIPT = "text/javascript;charset=utf-8";

    private final DemoSites demo;

    DemoResource(DemoSites demo) {
        this.demo = demo;
    }

    @GET
    @Operation(hidden = true)
    public RestResponse<String> overview(@Context UriInfo asked) {
        requireOn();
        return endsInSlash(asked) ? moved(asked) : answer(DemoFile.text("overview.html"), HTML).build();
    }

    @GET
    @Path("{site}")
    @Operation(hidden = true)
    public RestResponse<String> company(
            String site,
            @RestQuery("lang") String language,
            @RestQuery("tags") String tags,
            @Context UriInfo asked,
            @Context HttpHeaders headers) {
        requireOn();
        DemoPage page = DemoPage.of(site, language, "marked".equals(tags)).orElseThrow(DemoResource::missing);
        if (endsInSlash(asked)) {
            return moved(asked);
        }
        ResponseBuilder<String> answer = answer(page.html(), HTML);
        DemoChoices.changes(site, headers.getCookies())
                .forEach(cookie -> answer.header(HttpHeaders.SET_COOKIE, cookie));
        return answer.build();
    }

    @GET
    @Path("{site}/style.css")
    @Operation(hidden = true)
    public RestResponse<String> companyStyle(String site) {
        requireOn();
        if (!DemoPage.exists(site)) {
            throw missing();
        }
        return answer(DemoFile.text(site + "/style.css"), CSS).build();
    }

    @GET
    @Path("{file: (base|overview|panel)\\.css}")
    @Operation(hidden = true)
    public RestResponse<String> style(String file) {
        requireOn();
        return answer(DemoFile.text(file), CSS).build();
    }

    @GET
    @Path("panel.js")
    @Operation(hidden = true)
    public RestResponse<String> panel() {
        requireOn();
        return answer(DemoFile.text("panel.js"), JAVASCRIPT).build();
    }

    private void requireOn() {
        if (!demo.isOn()) {
            throw missing();
        }
    }

    private static ProblemException missing() {
        return ProblemException.notFound("There is no such page in the demo, or the demo is off (samtycke.demo).");
    }

    private static boolean endsInSlash(UriInfo asked) {
        return asked.getRequestUri().getPath().endsWith("/");
    }

    private static RestResponse<String> moved(UriInfo asked) {
        URI address = asked.getRequestUriBuilder()
                .replacePath(asked.getRequestUri().getPath().replaceFirst("/+$", ""))
                .build();
        return RestResponse.ResponseBuilder.<String>create(RestResponse.Status.PERMANENT_REDIRECT)
                .location(address)
                .build();
    }

    private static ResponseBuilder<String> answer(String text, String type) {
        return ResponseBuilder.ok(text)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
