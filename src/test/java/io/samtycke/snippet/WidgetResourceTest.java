package io.samtycke.snippet;

import org.junit.jupiter.api.Test;

import io.restassured.response.Response;
import io.samtycke.testsupport.Api;
import io.samtycke.testsupport.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@ServerTest
class WidgetResourceTest {

    @Test
    void anyPageMayLoadAWidgetAndKeepsItForAWhile() {
        Api.anonymous()
                .get("/w/declaration.js")
                .then()
                .statusCode(200)
                .contentType("text/javascript")
                .header("Cache-Control", equalTo("public, max-age=300, stale-while-revalidate=86400"))
                .header("Vary", equalTo("Accept-Encoding"))
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(containsString("currentScript"));
    }

    @Test
    void itTravelsCompressedAndOnlyWhenItHasChanged() {
        for (String encoding : new String[]{"br", "gzip"}) {
            Response first = Api.anonymous().header("Accept-Encoding", encoding).get("/w/declaration.js");
            assertThat(first.header("Content-Encoding")).isEqualTo(encoding);
            Api.anonymous()
                    .header("Accept-Encoding", encoding)
                    .header("If-None-Match", first.header("ETag"))
                    .get("/w/declaration.js")
                    .then()
                    .statusCode(304);
        }
    }

    @Test
    void anUnknownNameGetsAScriptThatBreaksNothing() {
        for (String name : new String[]{"parts", "no-such-widget", "%3Cscript%3E"}) {
            Api.anonymous()
                    .urlEncodingEnabled(false)
                    .get("/w/" + name + ".js")
                    .then()
                    .statusCode(404)
                    .contentType("text/javascript")
                    .body(containsString("console.warn"));
        }
    }
}
