package io.samtycke.consent;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConsentCookieTest {

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
