package io.samtycke.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A document without a finding, to which a test does one thing. */
final class LintedDraft {

    private static final ObjectMapper YAML = new YamlMapper(new ObjectMapper()).mapper();

    private static final String GOOD = """
            site: acme
            name: Acme
            origins: ["https://www.acme.example", "http://localhost:3000"]
            languages: [sv, en]
            defaultLanguage: sv
            controller: {name: Acme AB, address: Storgatan 1, contact: privacy@acme.example}
            texts: {sv: {policyUrl: /kakor}, en: {policyUrl: /cookies}}
            categories:
              - {key: necessary, required: true, signals: [security_storage], name: {sv: Nödvändiga, en: Necessary},
                 description: {sv: Behövs för inloggningen., en: Needed for logging in.}}
              - {key: analytics, signals: [analytics_storage], name: {sv: Statistik, en: Statistics},
                 description: {sv: Räknar besök på sidorna., en: Counts visits to the pages.}}
            services:
              - key: counter
                name: Counter
                category: analytics
                provider: {name: Counter Inc, country: US, privacyUrl: "https://counter.example/privacy"}
                transfer: {country: US, basis: EU-US Data Privacy Framework}
                match: ["*.counter.example"]
                cookies:
                  - {name: c, kind: cookie, party: first, lifetime: P13M,
                     purpose: {sv: Skiljer besökare åt., en: Tells visitors apart.}}
            """;

    private final ObjectNode document;

    private LintedDraft(ObjectNode document) {
        this.document = document;
    }

    /** @param edit YAML that is laid over the good document: objects are merged, everything else is replaced */
    static LintedDraft with(String edit) {
        Draft texts = new DefaultTexts(new YamlMapper(new ObjectMapper())).draft(List.of("sv", "en"));
        ObjectNode document = YAML.createObjectNode();
        document.set("texts", YAML.valueToTree(texts.texts()));
        merge(document, read(GOOD));
        merge(document, read(edit));
        return new LintedDraft(document);
    }

    /** Nothing but some texts. */
    static LintedDraft inOneLanguage(String language, Map<String, String> texts) {
        LintedDraft draft = with("{languages: [" + language + "], categories: [], services: [], texts: null}");
        draft.document.set("texts", YAML.createObjectNode().set(language, YAML.valueToTree(texts)));
        return draft;
    }

    /** As a new site in these languages is. */
    static LintedDraft fresh(List<String> languages) {
        LintedDraft draft = with("{services: [], texts: null}");
        ObjectNode fresh = YAML.valueToTree(new DefaultTexts(new YamlMapper(new ObjectMapper())).draft(languages));
        draft.document.set("languages", YAML.valueToTree(languages));
        draft.document.setAll(fresh);
        return draft;
    }

    /** What a rule has to say: severity and where. */
    List<String> findings(String rule) {
        return findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(finding -> finding.severity() + " " + finding.where())
                .toList();
    }

    List<Finding> findings() {
        Configuration configuration = YAML.convertValue(document, Configuration.class);
        return Linter.lint(configuration.settings(), configuration.draft());
    }

    private static JsonNode read(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void merge(ObjectNode target, JsonNode edit) {
        edit.properties().forEach(member -> {
            JsonNode old = target.get(member.getKey());
            if (member.getValue().isNull()) {
                target.remove(member.getKey());
            } else if (old instanceof ObjectNode object && member.getValue().isObject()) {
                merge(object, member.getValue());
            } else {
                target.set(member.getKey(), member.getValue());
            }
        });
    }
}
