package io.samtycke.site;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OriginsTest {

    private final Origins origins = new Origins(
            List.of("https://www.acme.example", "https://*.acme.se", "http://localhost:*", "http://127.0.0.1:3000"));

    @ParameterizedTest
    @ValueSource(strings = {
            "https://www.acme.example", "https://shop.acme.se", "https://a.b.acme.se", "http://localhost:1234",
            "http://127.0.0.1:3000"
    })
    void ownPagesBelong(String origin) {
        assertThat(origins.contain(origin)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "http://www.acme.example", "https://www.acme.example:8443", "https://www.acme.example.evil.example",
            "https://acme.se", "https://evilacme.se", "https://acme.se.evil.example", "https://evil.example/.acme.se",
            "https://evil.example#.acme.se", "https://user@x.acme.se", "http://shop.acme.se", "http://localhost",
            "http://localhost:", "http://localhost:80evil", "http://localhost.evil.example:80", "http://127.0.0.1:3001",
            "null", "", "https://WWW.ACME.EXAMPLE"
    })
    void othersDoNot(String origin) {
        assertThat(origins.contain(origin)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
            "https://www.acme.example,true", "https://*.acme.se,true", "http://localhost:8080,true",
            "http://[::1]:3000,true", "https://www.acme.example/,false", "https://www.acme.example/path,false",
            "www.acme.example,false", "https://*,false", "https://*.*.se,false", "ftp://acme.example,false",
            "https://user@acme.example,false", "javascript:alert(1),false"
    })
    void patternsHaveAForm(String pattern, boolean wellFormed) {
        assertThat(pattern.matches(Origins.PATTERN)).isEqualTo(wellFormed);
    }
}
