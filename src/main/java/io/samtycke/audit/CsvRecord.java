package io.samtycke.audit;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import io.samtycke.consent.ConsentRecord;

/** A record as a row of a spreadsheet. */
final class CsvRecord {

    static final String[] HEADER = {
            "id", "receivedAt", "visitor", "version", "noticeHash", "action", "granted", "refused", "services",
            "language",
            "surface", "origin", "device", "browser", "gpc", "decidedAt", "snippet", "previous"
    };

    private CsvRecord() {
    }

    static Object[] of(ConsentRecord record) {
        Object[] cells = {
                record.id(), record.receivedAt(), record.visitor(), record.version(), record.noticeHash(),
                record.action(),
                keys(record.categories(), true), keys(record.categories(), false), services(record.services()),
                record.language(), record.surface(), record.origin(), record.device(), record.browser(), record.gpc(),
                record.decidedAt(), record.snippet(), record.previous()
        };
        return Arrays.stream(cells).map(CsvRecord::inert).toArray();
    }

    /** Spreadsheets run what begins like a formula (OWASP ASVS 5.0, 1.2.10); an apostrophe makes it text. */
    static String inert(Object cell) {
        String text = cell == null ? "" : cell.toString();
        return !text.isEmpty() && "=+-@\t\r\0".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String keys(Map<String, Boolean> choices, boolean answer) {
        return choices.entrySet().stream()
                .filter(choice -> choice.getValue() == answer)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" "));
    }

    private static String services(Map<String, Boolean> choices) {
        return choices.entrySet().stream()
                .map(choice -> choice.getKey() + (choice.getValue() ? ":yes" : ":no"))
                .collect(Collectors.joining(" "));
    }
}
