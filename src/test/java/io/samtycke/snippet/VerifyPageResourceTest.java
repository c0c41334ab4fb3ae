package io.samtycke.snippet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.samtycke.testsupport.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class VerifyPageResourceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "-                   | -     | en",
            "de,fr               | -     | en",
            "sv-FI,sv;q=0.9      | -     | sv",
            "no                  | -     | nb",
            "nn,en;q=0.5         | -     | nb",
            "sv                  | en    | en",
            "en                  | nb    | nb",
            "sv                  | xx    | sv",
            "*;q=not-a-number    | -     | en"
    })
    void itSpeaksTheReadersLanguage(String accepted, String wish, String spoken) {
        Response answer = page(accepted, wish);
        assertThat(answer.header("Content-Language")).isEqualTo(spoken);
        assertThat(answer.asString()).startsWith("<!doctype html>\n<html lang=\"" + spoken + "\">");
        assertThat(answer.header("Vary")).contains("Accept-Language");
    }

    @Test
    void nothingRunsInItButWhatItWasBuiltWith() {
        Response answer = page(null, null);
        assertThat(answer.contentType()).isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(answer.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'sha256-")
                .contains("connect-src 'self'", "base-uri 'none'", "form-action 'none'")
                .endsWith("; frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    private static Response page(String accepted, String wish) {
        var request = RestAssured.given();
        if (accepted != null) {
            request.header("Accept-Language", accepted);
        }
        if (wish != null) {
            request.queryParam("lang", wish);
        }
        Response answer = request.get("/verify");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }
}
