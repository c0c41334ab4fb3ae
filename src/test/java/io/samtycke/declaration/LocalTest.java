package io.samtycke.declaration;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LocalTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "sv|P13M|13 månader", "sv|P2Y|2 år", "sv|P1D|1 dygn", "sv|PT30M|30 minuter", "sv|P1W|1 vecka",
            "en|P13M|13 months", "en|P1M|1 month", "en|PT1H|1 hour", "en|P1Y6M|1 year, 6 months", "en|P0D|0 days",
            "nb|P2Y|2 år", "nn|P13M|13 månadar", "fi|P2Y|2 vuotta", "is|P1Y|1 ár", "ga|P3D|3 lá",
            // more than one plural
            "pl|P1M|1 miesiąc", "pl|P2M|2 miesiące", "pl|P5M|5 miesięcy", "pl|P13M|13 miesięcy",
            "ar|P2Y|سنتان", "lt|P21D|21 diena", "sl|P2M|2 meseca"
    })
    void periodsAreSaidWithThePluralsOfTheLanguage(String language, String period, String words) {
        assertThat(new Local(language).period(period)).isEqualTo(words);
    }

    @Test
    void monthsAndMinutesAreToldApart() {
        assertThat(new Local("en").period("P1MT1M")).isEqualTo("1 month, 1 minute");
    }

    @ParameterizedTest
    @CsvSource({"sv,US,USA", "sv,IE,Irland", "en,IE,Ireland", "nb,DE,Tyskland", "sv,QQ,QQ"})
    void countriesHaveTheirNames(String language, String code, String name) {
        assertThat(new Local(language).country(code)).isEqualTo(name);
    }

    @Test
    void aDayIsTheOneInUtc() {
        assertThat(new Local("sv").day(Instant.parse("2026-11-22T23:30:00Z"))).isEqualTo("22 november 2026");
    }
}
