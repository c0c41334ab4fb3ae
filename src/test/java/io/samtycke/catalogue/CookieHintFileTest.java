package io.samtycke.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.samtycke.platform.ProblemException;
import io.samtycke.platform.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class CookieHintFileTest {

    static final String HEADER = String.join(",", CookieHintFile.COLUMNS) + "\r\n";

    @Test
    void aRowBecomesAHint() {
        assertThat(read(HEADER + """
                1,Acme,Marketing,acme_id,acme.example (3rd party),"Knows you,
                on ""all"" sites",13 months,Acme Inc.,https://acme.example/privacy,0
                2,,Functional,acme_,,Settings,varies,Acme Inc.,,1
                """)).containsExactly(
                new CookieHint("acme_id", false, "Acme", "marketing", "P13M", "13 months", "acme.example (3rd party)",
                        "Knows you,\non \"all\" sites", "Acme Inc.", "https://acme.example/privacy"),
                new CookieHint("acme_", true, "", null, null, "varies", "", "Settings", "Acme Inc.", ""));
    }

    @ParameterizedTest
    @CsvSource({"Security,necessary", "Necessary,necessary", "Personalization,preferences", "Analytics,analytics",
            "Marketing,marketing", "Functional,", "Other,"})
    void aCategoryBecomesOursWhereItTells(String theirs, String ours) {
        assertThat(read(HEADER + "1,Acme," + theirs + ",a,,,,,,0").get(0).category()).isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource({"2 years,P2Y", "1 Year,P1Y", "13 months,P13M", "1 week,P1W", "90 days,P90D", "24 hours,PT24H",
            "1440 Minutes,PT1440M", "30 seconds,PT30S", "Session,session", "End of session (browser),session",
            "unlimited,", "'',", "10 years from set/ update,"})
    void aRetentionIsReadWhereItIsASpan(String wording, String lifetime) {
        assertThat(Retention.lifetime(wording)).isEqualTo(lifetime);
    }

    @Test
    void everyFaultIsNamedByTheLineItsRowBeginsOn() {
        assertThat(fault(HEADER + """
                1,Acme,Marketing,a,,"two
                lines",,,,0
                2,Acme,Marketing,b,,,,,0
                3,Acme,Marketing,,,,,,,0
                4,Acme,Marketing,c,,,,,,yes
                """)).containsExactly(
                new Violation("line 4", "must have 10 columns, and has 9"),
                new Violation("line 5", "must name a cookie"),
                new Violation("line 6", "must end in 0 or 1, whether the name is a prefix"));
    }

    @Test
    void anotherFileIsRefusedByItsFirstLine() {
        assertThat(fault("name,platform\r\na,b\r\n")).extracting(Violation::field).containsExactly("line 1");
        assertThat(fault(HEADER)).extracting(Violation::field).containsExactly("line 1");
        assertThat(fault("")).extracting(Violation::field).containsExactly("line 1");
        assertThat(fault(HEADER + "1,Acme,Marketing,a\0b,,,,,,0")).extracting(Violation::field)
                .containsExactly("line 2");
    }

    @Test
    void whatIsNoTextOrNeverEndsIsRefused() {
        assertThat(refusal(new byte[]{(byte) 0xff, (byte) 0xfe}).problem().detail()).contains("UTF-8");
        assertThat(refusal((HEADER + "1,\"Acme").getBytes(StandardCharsets.UTF_8)).problem().detail())
                .startsWith("The file is not CSV");
        assertThat(refusal(new byte[CookieHintFile.MOST_BYTES + 1]).problem().status()).isEqualTo(413);
    }

    private static List<CookieHint> read(String file) {
        return CookieHintFile.read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Violation> fault(String file) {
        return refusal(file.getBytes(StandardCharsets.UTF_8)).problem().violations();
    }

    private static ProblemException refusal(byte[] file) {
        return catchThrowableOfType(ProblemException.class, () -> CookieHintFile.read(file));
    }
}
