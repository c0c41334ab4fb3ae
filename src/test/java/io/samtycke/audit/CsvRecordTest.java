package io.samtycke.audit;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvRecordTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\0x"})
    void whatASpreadsheetWouldRunBecomesText(String cell) {
        assertThat(CsvRecord.inert(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"analytics", "", "https://www.acme.example", "1"})
    void anythingElseStaysAsItIs(String cell) {
        assertThat(CsvRecord.inert(cell)).isEqualTo(cell);
    }
}
