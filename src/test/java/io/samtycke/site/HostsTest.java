package io.samtycke.site;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HostsTest {

    private static final String LONG_LABEL = "a".repeat(63);

    @ParameterizedTest
    @MethodSource("hosts")
    void takesHostsAsBrowsersWriteThem(String host) {
        assertThat(host).matches(Hosts.NAME).matches(Hosts.PATTERN);
    }

    static Stream<String> hosts() {
        return Stream.of("cdn.example.com", "cdn.example.com:8080", "localhost", "192.0.2.1",
                "xn--rksmrgs-5wao1o.example",
                "my_bucket.s3.example", LONG_LABEL + ".example", "a.".repeat(126) + "a", "a.".repeat(126) + "a:65535");
    }

    @ParameterizedTest
    @MethodSource("others")
    void takesNothingElse(String other) {
        assertThat(other).doesNotMatch(Hosts.NAME).doesNotMatch(Hosts.PATTERN);
    }

    static Stream<String> others() {
        return Stream.of("", " ", "CDN.example.com", "cdn..example.com", ".example.com", "example.com.", "-a.example",
                "a-.example", "a" + LONG_LABEL + ".example", "a.".repeat(126) + "aa", "cdn.example.com:",
                "cdn.example.com:x",
                "cdn.example.com:123456", "https://cdn.example.com", "cdn.example.com/x", "user@cdn.example.com",
                "räksmörgås.example", "<script>", "a b", "example.com\n", "c*.example.com", "*", "*.", "[::1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*.example.com", "*.localhost", "*.example.com:8080"})
    void aPatternMayStandForAllBelowAHost(String pattern) {
        assertThat(pattern).matches(Hosts.PATTERN).doesNotMatch(Hosts.NAME);
    }
}
