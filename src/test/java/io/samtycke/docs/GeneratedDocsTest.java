package io.samtycke.docs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import io.samtycke.notice.Appearance;
import io.samtycke.notice.Category;
import io.samtycke.notice.Configuration;
import io.samtycke.notice.Cookie;
import io.samtycke.notice.Finding;
import io.samtycke.notice.Provider;
import io.samtycke.notice.Service;
import io.samtycke.notice.TextKey;
import io.samtycke.notice.Transfer;
import io.samtycke.notice.lint.Rule;
import io.samtycke.notice.lint.Rules;
import io.samtycke.site.Controller;
import io.samtycke.site.Site;

import static org.assertj.core.api.Assertions.assertThat;

/** Documentation that is generated from the code is what the code says; {@code -Ddocs=write} makes it so. */
class GeneratedDocsTest {

    private static final String AGAIN = "is not what the code says. Write it anew with"
            + " ./mvnw test -DskipNodeTests -Dtest=GeneratedDocsTest -Ddocs=write";

    @Test
    void theLintersPageIsWhatTheRulesSay() throws IOException {
        StringBuilder rules = new StringBuilder();
        for (Finding.Severity severity : Finding.Severity.values()) {
            rules.append("\n## ").append(heading(severity)).append("\n");
            Rules.ALL.stream().filter(rule -> rule.severity() == severity).map(GeneratedDocsTest::section)
                    .forEach(rules::append);
        }
        check("docs/linter.md", Map.of("rules", rules.toString()));
    }

    @Test
    void thePageOfSettingsIsWhatTheCodeReads() throws IOException, ClassNotFoundException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("settings", SettingsTable.markdown());
        parts.put("site", MembersTable.markdown(Configuration.class, Site.class));
        parts.put("controller", MembersTable.markdown(Controller.class));
        parts.put("category", MembersTable.markdown(Category.class));
        parts.put("service", MembersTable.markdown(Service.class));
        parts.put("provider", MembersTable.markdown(Provider.class));
        parts.put("transfer", MembersTable.markdown(Transfer.class));
        parts.put("cookie", MembersTable.markdown(Cookie.class));
        parts.put("appearance", MembersTable.markdown(Appearance.class));
        parts.put("colors", MembersTable.markdown(Appearance.Colors.class));
        List<String> keys = new ArrayList<>(TextKey.REQUIRED);
        keys.addAll(TextKey.OPTIONAL.stream().sorted().toList());
        parts.put("texts", MembersTable.texts(keys, english()));
        check("docs/configuration.md", parts);
    }

    private static String heading(Finding.Severity severity) {
        return switch (severity) {
            case ERROR -> "Errors: the draft is not published";
            case WARNING -> "Warnings: somebody may object";
            case INFO -> "Info: advice";
        };
    }

    private static String section(Rule rule) {
        return "\n### %s\n\n%s\n\nRests on: %s.\n\nObjects to: %s\n".formatted(
                rule.id(), rule.demand(), rule.source(), rule.example());
    }

    private static Map<String, String> english() throws IOException {
        try (InputStream in = GeneratedDocsTest.class.getResourceAsStream("/texts/en.yaml")) {
            Map<String, String> texts = new LinkedHashMap<>();
            new ObjectMapper(new YAMLFactory()).readTree(in).get("texts").properties()
                    .forEach(text -> texts.put(text.getKey(), text.getValue().textValue()));
            return texts;
        }
    }

    /** Replaces what stands between the marks of each part; everything else on the page is written by hand. */
    private static void check(String page, Map<String, String> parts) throws IOException {
        Path file = Path.of(page);
        String old = Files.readString(file);
        String text = old;
        for (Map.Entry<String, String> part : parts.entrySet()) {
            String begin = "<!-- generated: " + part.getKey() + " -->\n";
            int from = text.indexOf(begin);
            assertThat(from).as(page + " has a place for " + part.getKey()).isNotNegative();
            int to = text.indexOf("<!-- end -->", from);
            text = text.substring(0, from + begin.length()) + part.getValue() + text.substring(to);
        }
        if ("write".equals(System.getProperty("docs"))) {
            Files.writeString(file, text);
        } else {
            assertThat(old).as(page + " " + AGAIN).isEqualTo(text);
        }
    }
}
