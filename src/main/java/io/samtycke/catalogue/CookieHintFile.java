package io.samtycke.catalogue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import io.samtycke.platform.ProblemException;
import io.samtycke.platform.Violation;

/** Reads the CSV of the Open Cookie Database (github.com/jkwakman/Open-Cookie-Database, Apache-2.0). */
final class CookieHintFile {

    static final int MOST_BYTES = 5 * 1024 * 1024;

    static final List<String> COLUMNS = List.of("ID", "Platform", "Category", "Cookie / Data Key name", "Domain",
            "Description", "Retention period", "Data Controller", "User Privacy & GDPR Rights Portals",
            "Wildcard match");

    /** Enough to see what is wrong with a file. */
    private static final int MOST_VIOLATIONS = 20;

    private final List<CookieHint> hints = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();

    private CookieHintFile() {
    }

    static List<CookieHint> read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw ProblemException.refused(413, "A file of hints is at most " + MOST_BYTES + " bytes.");
        }
        CookieHintFile read = new CookieHintFile();
        CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text(file)), format)) {
            long line = 1;
            for (CSVRecord row : parser) {
                read.row(row, line);
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException e) {
            throw ProblemException.malformed("The file is not CSV: " + e.getMessage() + ".");
        }
        if (!read.violations.isEmpty()) {
            throw ProblemException.malformed("The file is not a list of cookies as expected.", read.violations);
        }
        if (read.hints.isEmpty()) {
            throw ProblemException.malformed("The file holds no cookies.", header());
        }
        return read.hints;
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw ProblemException.malformed("The file is not UTF-8.");
        }
    }

    private void row(CSVRecord row, long line) {
        if (row.getRecordNumber() == 1) {
            if (!row.toList().equals(COLUMNS)) {
                throw ProblemException.malformed("The file does not begin as expected.", header());
            }
        } else if (row.size() != COLUMNS.size()) {
            object(line, "must have " + COLUMNS.size() + " columns, and has " + row.size());
        } else if (row.get(3).isBlank()) {
            object(line, "must name a cookie");
        } else if (!row.get(9).strip().matches("[01]")) {
            object(line, "must end in 0 or 1, whether the name is a prefix");
        } else if (row.toList().stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
            object(line, "must hold text, not bytes");
        } else {
            hints.add(hint(row));
        }
    }

    private void object(long line, String message) {
        if (violations.size() < MOST_VIOLATIONS) {
            violations.add(new Violation("line " + line, message));
        }
    }

    private static Violation header() {
        return new Violation("line 1", "must be " + String.join(",", COLUMNS));
    }

    private static CookieHint hint(CSVRecord row) {
        return new CookieHint(
                row.get(3).strip(), row.get(9).strip().equals("1"), row.get(1).strip(), category(row.get(2).strip()),
                Retention.lifetime(row.get(6)), row.get(6).strip(), row.get(4).strip(), row.get(5).strip(),
                row.get(7).strip(), row.get(8).strip());
    }

    /** Functional stands for what is necessary and for what is only comfortable: it says neither. */
    private static String category(String category) {
        return switch (category) {
            case "Necessary", "Security" -> "necessary";
            case "Personalization" -> "preferences";
            case "Analytics" -> "analytics";
            case "Marketing" -> "marketing";
            default -> null;
        };
    }
}
