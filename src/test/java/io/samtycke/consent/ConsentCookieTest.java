package io.samtycke.consent;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.samtycke.notice.PublishedVersion;

import static org.assertj.core.api.Assertions.assertThat;

class ConsentCookieTest {

    private static final PublishedVersion VERSION = new PublishedVersion(
            3, "aa", true, Instant.EPOCH, List.of("analytics", "social"), List.of("necessary"), Set.of("youtube"), null,
            90, 270, List.of("sv"), "sv");

    @Test
    void aRefusalIsKeptForATimeOfItsOwn() {
        assertThat(maxAge(true, Map.of())).isEqualTo(90);
        assertThat(maxAge(false, Map.of("youtube", true))).isEqualTo(90);
        assertThat(maxAge(false, Map.of())).isEqualTo(270);
    }

    /** In days. */
    private static long maxAge(boolean analytics, Map<String, Boolean> services) {
        ConsentRecord record = new ConsentRecord(1, UUID.randomUUID(), "acme", "q1w2e3r4t5y6u7i8o9p0aA", 3, "aa",
                Instant.EPOCH, Action.SAVE, Map.of("necessary", true, "analytics", analytics, "social", false),
                services,
                "sv", "banner", null, false, "https://www.acme.example", "desktop", "Firefox", null, null);
        String cookie = ConsentCookie.header(record, VERSION, "https://www.acme.example", "www.acme.example")
                .orElseThrow();
        return Long.parseLong(cookie.replaceFirst(".*; Max-Age=([0-9]+);.*", "$1")) / 86_400;
    }

    @Test
    void theSameHostNeedsNoDomain() {
        assertThat(ConsentCookie.domain("www.acme.example", "www.acme.example", null)).contains("");
        assertThat(ConsentCookie.domain("localhost", "localhost", null)).contains("");
        assertThat(ConsentCookie.domain("127.0.0.1", "127.0.0.1", null)).contains("");
    }

    @Test
    void theSitesOwnDomainIsUsedWhereItReachesBoth() {
        assertThat(ConsentCookie.domain("www.acme.example", "consent.acme.example", "acme.example"))
                .contains("acme.example");
        assertThat(ConsentCookie.domain("www.acme.example", "consent.other.example", "acme.example")).isEmpty();
    }

    @Test
    void siblingsShareTheLongestCommonDomain() {
        assertThat(ConsentCookie.domain("www.acme.example", "consent.acme.example", null)).contains("acme.example");
        assertThat(ConsentCookie.domain("a.b.acme.example", "c.b.acme.example", null)).contains("b.acme.example");
    }

    @Test
    void strangersShareNothing() {
        assertThat(ConsentCookie.domain("www.acme.example", "consent.samtycke.test", null)).isEqualTo(Optional.empty());
        assertThat(ConsentCookie.domain("www.acme.example", "www.other.example", null)).isEmpty();
        assertThat(ConsentCookie.domain("10.0.0.1", "10.1.0.1", null)).isEmpty();
        assertThat(ConsentCookie.domain("localhost", "127.0.0.1", null)).isEmpty();
    }
}
