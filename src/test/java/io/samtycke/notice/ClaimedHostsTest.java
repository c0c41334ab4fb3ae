package io.samtycke.notice;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClaimedHostsTest {

    @ParameterizedTest(name = "{0} claims {1}: {2}")
    @CsvSource({
            "cdn.example.com, cdn.example.com, true",
            "cdn.example.com, cdn.example.com:8443, true",
            "cdn.example.com:8443, cdn.example.com:8443, true",
            "cdn.example.com:8443, cdn.example.com, false",
            "cdn.example.com, x.cdn.example.com, false",
            "*.example.com, cdn.example.com, true",
            "*.example.com, a.b.example.com:8443, true",
            "*.example.com, example.com, true",
            "*.example.com, badexample.com, false",
            "*.example.com, example.com.evil.example, false",
            "region*.example.com, region1.example.com, true",
            "region*.example.com, region1.example.com.evil.example, false",
            "a*b*c.example, axbxc.example, true",
            "a*b*c.example, abc.example, true",
            "a*b*c.example, acb.example, false",
            "aba*aba, aba, false",
            "*, anything.example, true",
            "cdn.example.com/, cdn.example.com, true",
            "cdn.example.com/*, cdn.example.com, true",
            "cdn.example.com/tag.js, cdn.example.com, false",
            "inline:808*, inline:8080, false"
    })
    void aPatternClaimsTheHostsItFits(String pattern, String host, boolean claimed) {
        Service service = new Service("service", "Service", "marketing", null, null, List.of(pattern), null);
        assertThat(new ClaimedHosts(List.of(service), null).contain(host)).isEqualTo(claimed);
        assertThat(new ClaimedHosts(List.of(), List.of(pattern)).contain(host)).isEqualTo(claimed);
    }

    @Test
    void withoutPatternsNothingIsClaimed() {
        assertThat(new ClaimedHosts(List.of(), List.of()).contain("cdn.example.com")).isFalse();
    }
}
