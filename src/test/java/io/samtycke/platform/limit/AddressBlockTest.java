package io.samtycke.platform.limit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AddressBlockTest {

    @Test
    void neighboursAreOneSender() {
        assertThat(AddressBlock.of("203.0.113.7")).isEqualTo(AddressBlock.of("203.0.113.250")).isPresent();
        assertThat(AddressBlock.of("203.0.113.7")).isNotEqualTo(AddressBlock.of("203.0.114.7"));
        assertThat(AddressBlock.of("2001:db8:1:200::1")).isEqualTo(AddressBlock.of("2001:db8:1:2ff:aa::9")).isPresent();
        assertThat(AddressBlock.of("2001:db8:1:200::1")).isNotEqualTo(AddressBlock.of("2001:db8:1:300::1"));
        assertThat(AddressBlock.of("::ffff:203.0.113.7")).isEqualTo(AddressBlock.of("203.0.113.9"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.0.1", "fe80::1",
            "fe80::1%eth0", "fd00::1", "0.0.0.0", "::", "unknown", "www.acme.example", "999.999.999.999", ""})
    void whatIsNotAPublicAddressIsNobody(String address) {
        assertThat(AddressBlock.of(address)).isEmpty();
    }
}
