package io.samtycke.consent;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClientTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36|desktop|chrome",
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0|desktop|edge",
            "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0|desktop|firefox",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile/15E Safari/604|mobile|safari",
            "Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605 CriOS/156.0 Mobile/15E Safari/604|tablet|chrome",
            "Mozilla/5.0 (Linux; Android 15; SM-X700) AppleWebKit/537 Chrome/156.0 Safari/537|tablet|chrome",
            "Mozilla/5.0 (Linux; Android 15; SM-S911B) AppleWebKit/537 SamsungBrowser/27.0 Chrome/125.0 Mobile Safari/537|mobile|samsung",
            "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)|bot|other",
            "curl/8.0|desktop|other",
            "''|unknown|other"
    })
    void keepsDeviceClassAndBrowserFamilyOnly(String userAgent, String device, String browser) {
        assertThat(Client.of(userAgent)).isEqualTo(new Client(device, browser));
    }
}
