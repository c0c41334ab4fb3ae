package io.samtycke.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.provider.MethodSource;

import com.code_intelligence.jazzer.junit.FuzzTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a browser or a stranger sends as Origin, only pages of the site's own hosts pass. */
class OriginsFuzz {

    private static final Origins SITE = new Origins(
            List.of("https://www.acme.example", "https://*.acme.example", "http://localhost:*"));

    @MethodSource("seeds")
    @FuzzTest
    void passesOnlyFromTheSitesHosts(byte[] bytes) {
        String origin = new String(bytes, StandardCharsets.UTF_8);
        if (SITE.contain(origin)) {
            String host = Origins.host(origin);
            assertThat(host.endsWith(".acme.example") || host.equals("localhost")).as(origin).isTrue();
            assertThat(origin).doesNotContain("@", " ", "/../", "\\").matches("https?://[^/?#]+");
        }
        if (origin.matches(Origins.PATTERN)) {
            assertThat(new Origins(List.of(origin)).contain(origin)).isEqualTo(!origin.contains("*"));
            assertThat(Origins.host(origin)).isNotBlank();
        }
    }

    static Stream<byte[]> seeds() {
        return Stream.of("https://www.acme.example", "https://a.b.acme.example", "http://localhost:5173",
                "https://*.acme.example:8443", "https://*.acme.example")
                .map(origin -> origin.getBytes(StandardCharsets.UTF_8));
    }
}
