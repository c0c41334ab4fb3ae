package io.samtycke.platform;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PublicUrlTest {

    @Test
    void isWhatTheOperatorSetAndElseWhatTheRequestSays() {
        assertThat(configured(Map.of()).or("https", "consent.example.com:8443"))
                .isEqualTo("https://consent.example.com:8443");
        assertThat(
                configured(Map.of("samtycke.public-url", "https://consent.example.com/")).or("http", "10.0.0.7:8080"))
                .isEqualTo("https://consent.example.com");
        assertThat(configured(Map.of("samtycke.public-url", "https://www.example.com/consent")).or("http", "x"))
                .isEqualTo("https://www.example.com/consent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"><script>alert(1)</script>", "a b", "user@host"})
    void aRequestWithoutAProperHostIsRefused(String authority) {
        PublicUrl url = configured(Map.of());
        assertThatThrownBy(() -> url.or("http", authority)).isInstanceOf(ProblemException.class)
                .hasMessageContaining("samtycke.public-url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "https://[::1]:8443", "https://consent.example.com/a/b.c/"})
    void takesAddresses(String url) {
        assertThat(PublicUrl.isOne(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"consent.example.com", "ftp://consent.example.com", "https://", "https://a/?q",
            "https://a/#f",
            "https://a//", "https://a\"b", "https://user:password@consent.example.com", "javascript:alert(1)"})
    void takesNothingElse(String url) {
        assertThat(PublicUrl.isOne(url)).isFalse();
    }

    private static PublicUrl configured(Map<String, String> settings) {
        return new PublicUrl(new SmallRyeConfigBuilder()
                .withMapping(InstallationConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(InstallationConfig.class));
    }
}
