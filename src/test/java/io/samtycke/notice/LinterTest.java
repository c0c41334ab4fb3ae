package io.samtycke.notice;

import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import io.samtycke.notice.lint.Rule;
import io.samtycke.notice.lint.Rules;

import static org.assertj.core.api.Assertions.assertThat;

class LinterTest {

    /** A rule, what is done to the good document, and where the rule objects (severity and member), or nowhere. */
    record Case(String rule, String edit, List<String> found) {}

    static final List<Case> CASES = List.of(
            objects("language-without-texts", "{languages: [sv, en, nb]}", "error texts.nb"),
            objects("texts-complete", "{texts: {sv: {rejectAll: null, intro: ' '}}}", "error texts.sv.intro",
                    "error texts.sv.rejectAll"),
            silent("texts-complete", "{languages: [sv, en, nb]}"),
            objects("language-unused", "{texts: {fi: {title: Evästeet}}}", "info texts.fi"),
            objects("text-placeholder", "{texts: {sv: {transfer: 'Till {land}: {basis}'}}}",
                    "warning texts.sv.transfer", "warning texts.sv.transfer"),
            silent("text-placeholder", "{texts: {sv: {version: 'Utgåva {version}'}}}"),
            objects("text-markup", "{texts: {en: {title: '<b>Cookies</b>'}}}", "warning texts.en.title"),
            silent("text-markup", "{texts: {en: {intro: 'Withdraw when 1 < 2 & 3 > 2'}}}"),
            objects("policy-url", "{texts: {en: {policyUrl: null}}}", "info texts.en.policyUrl"),
            silent("policy-url", "{texts: {en: {policyUrl: null}}, services: []}"),

            objects("reject-label", "{texts: {sv: {rejectAll: Inställningar}}}", "error texts.sv.rejectAll"),
            objects("reject-label", "{texts: {en: {rejectAll: 'Manage preferences …'}}}", "error texts.en.rejectAll"),
            objects("reject-label", "{texts: {en: {rejectAll: ' accept ALL'}}}", "error texts.en.rejectAll"),
            silent("reject-label", "{texts: {sv: {rejectAll: Endast nödvändiga}, en: {rejectAll: Necessary only}}}"),
            objects("reject-length",
                    "{texts: {en: {acceptAll: 'Yes', rejectAll: 'No, I would rather miss all offers'}}}",
                    "warning texts.en.rejectAll"),
            silent("reject-length", "{texts: {en: {acceptAll: 'Yes', rejectAll: 'No, necessary only'}}}"),
            objects("accept-label", "{texts: {sv: {acceptAll: Jag förstår!}, en: {acceptAll: Continue to the site}}}",
                    "warning texts.sv.acceptAll", "warning texts.en.acceptAll"),
            silent("accept-label", "{texts: {sv: {acceptAll: 'OK, acceptera alla'}}}"),

            objects("continuing-as-consent",
                    "{texts: {en: {intro: 'By continuing to use this site you agree to it.'}}}",
                    "error texts.en.intro"),
            silent("continuing-as-consent", "{texts: {sv: {intro: 'Att surfa vidare är inget samtycke.'}}}"),
            objects("consent-demanded", "{texts: {sv: {intro: 'Du måste acceptera kakor.'}}}",
                    "warning texts.sv.intro"),
            objects("preselected-wording", "{texts: {en: {settingsIntro: 'Untick what you do not want.'}}}",
                    "warning texts.en.settingsIntro"),
            objects("legitimate-interest", category("analytics", "false", "[]", "Stöds av vårt berättigade intresse."),
                    "warning categories[1].description.sv"),
            silent("legitimate-interest", category("security", "true", "[]", "Stöds av vårt berättigade intresse.")),
            objects("withdrawal-told", "{texts: {en: {intro: We use cookies., settingsIntro: Choose freely.}}}",
                    "warning texts.en.intro"),
            silent("withdrawal-told", "{texts: {en: {intro: We use cookies.}, sv: {intro: Du kan ändra dig.}},"
                    + " languages: [sv]}"),

            objects("language-mixed", "{texts: {sv: {rejectAll: Reject all}}}", "warning texts.sv.rejectAll"),
            objects("language-mixed", "{texts: {sv: {rights: 'You have the right to ask for your data.'}}}",
                    "warning texts.sv.rights"),
            objects("language-mixed", category("analytics", "false", "[]", "Tells us how the site is used by you."),
                    "warning categories[1].description.sv"),

            objects("category-purpose", "{languages: [sv, nb]}", "error categories[0].name.nb",
                    "error categories[0].description.nb", "error categories[1].name.nb",
                    "error categories[1].description.nb"),
            objects("purpose-vague", category("analytics", "false", "[]", "Statistik"),
                    "warning categories[1].description.sv"),
            silent("purpose-vague", category("analytics", "false", "[]", "Räknar besök på sidorna.")),
            objects("category-preselected", category("analytics", "true", "[]", "Räknar besök på sidorna."),
                    "error categories[1].required"),
            objects("category-always-on", category("login", "true", "[]", "Håller dig inloggad."),
                    "warning categories[1].required"),
            silent("category-always-on", category("analytics", "true", "[]", "Räknar besök på sidorna.")),
            objects("category-empty", "{services: [{key: x, name: X, category: necessary}]}", "info categories[1]"),
            silent("category-empty", "{services: []}"),

            objects("signal-without-consent", category("login", "true", "[functionality_storage, ad_storage]", "Text."),
                    "error categories[1].signals[1]"),
            objects("signal-unknown", category("analytics", "false", "[analytics]", "Text."),
                    "warning categories[1].signals[0]"),
            objects("signal-purpose", category("analytics", "false", "[analytics_storage, ad_user_data]", "Text."),
                    "warning categories[1].signals[1]"),
            silent("signal-purpose", category("statistics", "false", "[analytics_storage, ad_user_data]", "Text.")),
            objects("signal-missing", category("analytics", "false", "[]", "Text.").replace("}]}", "}], "
                    + service("match: [www.googletagmanager.com/gtag/js]") + "}"), "warning services[0].category"),
            silent("signal-missing", category("analytics", "false", "[]", "Text.").replace("}]}", "}], "
                    + service("match: [www.googletagmanager.com/gtag/js]") + ", googleConsentMode: 'off'}")),

            objects("service-provider", "{" + service("match: [x.example]") + "}", "error services[0].provider"),
            objects("provider-country", "{" + service("provider: {name: X}") + "}",
                    "warning services[0].provider.country"),
            objects("provider-policy", "{" + service("provider: {name: X}") + "}",
                    "info services[0].provider.privacyUrl"),
            objects("service-without-pattern", "{" + service("provider: {name: X}") + "}", "warning services[0].match"),
            silent("service-without-pattern", "{" + service("provider: {name: Acme AB}") + "}"),
            objects("tracker-in-necessary", "{services: [{key: x, name: X, category: necessary, match:"
                    + " ['*.google-analytics.com'], cookies: [" + cookie("_ga_*", "P1D") + "]}]}",
                    "error services[0].cookies[0].name", "error services[0].match[0]"),
            silent("tracker-in-necessary", "{services: [{key: x, name: X, category: necessary, match:"
                    + " [notclarity.ms], cookies: [" + cookie("_gather", "P1D") + "]}]}"),
            silent("tracker-in-necessary", "{" + service("match: ['*.google-analytics.com']") + "}"),
            objects("tracker-allowed", "{allowedHosts: [cdn.example.com, '*.doubleclick.net']}",
                    "warning allowedHosts[1]"),

            objects("transfer-missing", "{" + service("provider: {name: X, country: US}") + "}",
                    "warning services[0].transfer"),
            silent("transfer-missing", "{" + service("provider: {name: X, country: IS}") + "}"),
            objects("transfer-basis", "{" + service("transfer: {country: US, basis: EU-US Privacy Shield}") + "}",
                    "error services[0].transfer.basis"),
            objects("transfer-basis", "{" + service("transfer: {country: US, basis: '-'}") + "}",
                    "error services[0].transfer.basis"),
            silent("transfer-basis", "{" + service("transfer: {country: GB, basis: Adequacy decision}") + "}"),
            objects("transfer-country", "{" + service("transfer: {country: 'NO', basis: Contract}") + "}",
                    "warning services[0].transfer.country"),
            objects("transfer-country", "{" + service("transfer: {country: IN, basis: Data Privacy Framework}") + "}",
                    "warning services[0].transfer.basis"),

            objects("cookie-purpose", "{languages: [sv, nb]}", "error services[0].cookies[0].purpose.nb"),
            objects("cookie-lifetime", "{" + service("cookies: [" + cookie("a", "P396D") + "," + cookie("b", "P1Y1M")
                    + "," + cookie("d", "session") + "]") + "}", "warning services[0].cookies[0].lifetime"),
            objects("cookie-twice",
                    "{" + service("cookies: [" + cookie("a", "P1D") + "," + cookie("a", "P2D") + "]") + "}",
                    "warning services[0].cookies[1].name"),
            silent("cookie-twice", "{" + service("cookies: [" + cookie("a", "P1D") + ", {name: a, kind: local,"
                    + " party: first, lifetime: P1D}]") + "}"),
            objects("own-cookie-lifetime", "{" + service("cookies: [" + cookie("samtycke", "P1Y") + "]") + "}",
                    "warning services[0].cookies[0].lifetime"),
            silent("own-cookie-lifetime", "{" + service("cookies: [" + cookie("samtycke", "P6M") + "]") + "}"),

            objects("pattern-impossible",
                    "{" + service("match: [a..b, -a.b, 'a.b:99999', 'inline:...', 'a.b:0']") + "}",
                    "warning services[0].match[0]", "warning services[0].match[1]", "warning services[0].match[2]",
                    "warning services[0].match[3]", "warning services[0].match[4]"),
            silent("pattern-impossible",
                    "{" + service("match: ['*', '*.a.b', localhost, 'a.b:81/x', 'inline:fbq(']") + "}"),
            objects("pattern-shadowed", twoServices("'*.x.com'", "x.com, cdn.x.com/tag.js, y.com"),
                    "warning services[1].match[0]", "warning services[1].match[1]"),
            silent("pattern-shadowed", twoServices("'cdn.x.com/tag.js?id=AW-'", "cdn.x.com/tag.js, '*.x.com'")),
            objects("pattern-own-site", "{" + service("match: ['*', www.acme.example, localhost]") + "}",
                    "warning services[0].match[0]", "warning services[0].match[1]", "warning services[0].match[2]"),
            silent("pattern-own-site", "{origins: ['https://*.acme.example'], "
                    + service("match: [www.acme.example/matomo.js, stats.acme.example]") + "}"),

            objects("controller-named", "{controller: {name: ' ', contact: null}}", "error controller.name",
                    "error controller.contact"),
            objects("controller-named", "{controller: null}", "error controller"),
            objects("controller-contact", "{controller: {contact: at the office}}", "warning controller.contact"),
            silent("controller-contact", "{controller: {contact: 08-123 456 78}}"),
            objects("origin-https", "{origins: ['http://acme.example', 'http://127.0.0.1']}", "warning origins[0]"),
            objects("google-advanced", "{googleConsentMode: advanced}", "warning googleConsentMode"),
            objects("google-region", "{googleConsentMode: advanced, googleRegion: [SE]}", "warning googleRegion"),
            objects("auto-block", "{autoBlock: false}", "warning autoBlock"),
            objects("unknown-hosts", "{unknownHosts: allow}", "info unknownHosts"),
            silent("unknown-hosts", "{unknownHosts: block}"),
            objects("consent-lifetime", "{consentLifetimeDays: 367}", "warning consentLifetimeDays"),
            silent("consent-lifetime", "{consentLifetimeDays: 365}"),
            objects("refusal-lifetime", "{refusalLifetimeDays: 179}", "warning refusalLifetimeDays"),
            silent("refusal-lifetime", "{consentLifetimeDays: 30}"),
            objects("retention", "{retentionMonths: 5}", "warning retentionMonths"),
            silent("retention", "{retentionMonths: 6}"),

            objects("unreadable", "{appearance: {colors: {text: '#cccccc', primaryText: '#1f4f8f'}}}",
                    "error appearance.colors.text", "error appearance.colors.primaryText"),
            objects("unreadable", "{appearance: {colorsDark: {background: '#ffffff', text: '#fffffe'}}}",
                    "error appearance.colorsDark.text"),
            objects("contrast-text", "{appearance: {colors: {primary: '#f00000'}}}",
                    "warning appearance.colors.primary",
                    "warning appearance.colors.primaryText"),
            silent("contrast-text", "{appearance: {colors: {text: '#cccccc'}}}"),
            objects("contrast-interface", "{appearance: {colors: {border: '#dddddd'}}}",
                    "warning appearance.colors.border"),
            silent("contrast-interface", "{appearance: {colors: {border: '#949494'}}}"));

    @Test
    void nothingIsSaidOfTheGoodDocument() {
        assertThat(LintedDraft.with("{}").findings()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void theRuleObjectsThereAndNowhereElse(Case one) {
        assertThat(LintedDraft.with(one.edit()).findings(one.rule())).containsExactlyElementsOf(one.found());
    }

    @Test
    void everyRuleIsSeenToObject() {
        assertThat(Rules.ALL.stream().map(Rule::id)
                .filter(rule -> CASES.stream().noneMatch(one -> one.rule().equals(rule) && !one.found().isEmpty())))
                .isEmpty();
    }

    @Test
    void errorsComeFirst() {
        List<Finding> findings = LintedDraft
                .with("{languages: [sv, nb], texts: {fi: {}, sv: {acceptAll: OK}}, autoBlock: false}").findings();
        assertThat(findings).isSortedAccordingTo(Comparator.comparing(Finding::severity));
        assertThat(findings.stream().map(Finding::severity).distinct()).hasSize(3);
    }

    @Test
    void everyRuleHasAnIdOfItsOwnAndSaysWhatItRestsOn() {
        assertThat(Rules.ALL.stream().map(Rule::id)).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z-]{5,40}"));
        assertThat(Rules.ALL).allSatisfy(rule -> {
            assertThat(rule.demand()).endsWith(".");
            assertThat(rule.source()).isNotBlank();
            assertThat(rule.example()).contains("`");
        });
    }

    private static Case objects(String rule, String edit, String... found) {
        return new Case(rule, edit, List.of(found));
    }

    private static Case silent(String rule, String edit) {
        return new Case(rule, edit, List.of());
    }

    /** A second category beside necessary, in Swedish and English. */
    private static String category(String key, String required, String signals, String swedish) {
        return """
                {categories: [{key: necessary, required: true, name: {sv: N, en: N}, description:
                {sv: Behövs för inloggningen., en: Needed for logging in.}}, {key: %s, required: %s, signals: %s,
                name: {sv: Statistik, en: Statistics}, description: {sv: %s, en: Counts visits to the pages.}}]}"""
                .formatted(key, required, signals, swedish);
    }

    private static String service(String members) {
        return "services: [{key: x, name: X, category: analytics, " + members + "}]";
    }

    private static String twoServices(String first, String second) {
        return "{services: [{key: a, name: A, category: analytics, match: [" + first
                + "]}, {key: b, name: B, category: analytics, match: [" + second + "]}]}";
    }

    private static String cookie(String name, String lifetime) {
        return "{name: '" + name + "', kind: cookie, party: first, lifetime: " + lifetime
                + ", purpose: {sv: Räknar besök på sidorna., en: Counts visits to the pages.}}";
    }
}
