package io.samtycke.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.samtycke.site.Controller;
import io.samtycke.site.GoogleConsentMode;
import io.samtycke.site.Site;

import static org.assertj.core.api.Assertions.assertThat;

class LinterTest {

    private static final Provider PROVIDER = new Provider("Acme AB", "SE", null);

    @Test
    void aCompleteDraftHasNoFinding() {
        assertThat(Linter.lint(site("https://acme.example", GoogleConsentMode.BASIC), draft())).isEmpty();
    }

    @Test
    void aMissingTextIsNamedByLanguageAndKey() {
        Map<String, String> texts = new HashMap<>(texts());
        texts.remove("rejectAll");
        assertThat(lint(draft().withTexts("sv", texts)))
                .containsExactly("error texts-complete texts.sv.rejectAll");
        assertThat(lint(new Draft(draft().categories(), List.of(), Map.of(), null)))
                .hasSize(TextKey.REQUIRED.size());
    }

    @Test
    void aCategoryWithoutNameOrPurposeIsNamed() {
        assertThat(lint(DraftMembers.CATEGORIES.add(draft(),
                new Category("social", false, 1, null, Map.of(), Map.of("sv", " ")))))
                .containsExactly(
                        "error category-purpose categories[1].name.sv",
                        "error category-purpose categories[1].description.sv");
    }

    @Test
    void aServiceWithoutProviderOrAPurposeIsNamed() {
        Cookie cookie = new Cookie("_x", Cookie.Kind.COOKIE, Cookie.Party.FIRST, "P1D", Map.of("en", "x"));
        assertThat(lint(DraftMembers.SERVICES.add(draft(),
                new Service("x", "X", "necessary", null, null, null, List.of(cookie)))))
                .containsExactly(
                        "error service-provider services[0].provider",
                        "error cookie-purpose services[0].cookies[0].purpose.sv");
        assertThat(lint(DraftMembers.SERVICES.add(draft(),
                new Service("x", "X", "necessary", PROVIDER, null, null, List.of())))).isEmpty();
    }

    @Test
    void plainHttpIsObjectedToExceptOnThisMachine() {
        assertThat(lint(site("http://acme.example", GoogleConsentMode.OFF), draft()))
                .containsExactly("warning origin-https origins[0]");
        assertThat(lint(site("http://localhost:3000", GoogleConsentMode.OFF), draft())).isEmpty();
        assertThat(lint(site("http://127.0.0.1", GoogleConsentMode.OFF), draft())).isEmpty();
    }

    @Test
    void advancedConsentModeIsAWarning() {
        assertThat(lint(site("https://acme.example", GoogleConsentMode.ADVANCED), draft()))
                .containsExactly("warning google-advanced googleConsentMode");
    }

    @Test
    void regionsThatNobodyIsAskedOutsideOfAreAWarningThatNamesThem() {
        Site site = site("https://acme.example", GoogleConsentMode.ADVANCED, "SE", "US-CA");
        assertThat(lint(site, draft())).containsExactly("warning google-advanced googleConsentMode",
                "warning google-region googleRegion");
        assertThat(Linter.lint(site, draft()).get(1).message()).contains("Outside of SE, US-CA");
    }

    private static List<String> lint(Draft draft) {
        return lint(site("https://acme.example", GoogleConsentMode.BASIC), draft);
    }

    private static List<String> lint(Site site, Draft draft) {
        return Linter.lint(site, draft).stream()
                .map(finding -> finding.severity() + " " + finding.rule() + " " + finding.where())
                .toList();
    }

    private static Site site(String origin, GoogleConsentMode mode, String... regions) {
        return new Site("acme", "Acme", List.of(origin), List.of("sv"), "sv", null, null, null, null,
                new Controller("Acme AB", "Storgatan 1", "a@acme.example"), mode, List.of(regions), null, null,
                null, null, null);
    }

    private static Draft draft() {
        Category necessary = new Category(
                "necessary", true, 0, null, Map.of("sv", "Nödvändiga"), Map.of("sv", "Alltid på."));
        return new Draft(List.of(necessary), List.of(), Map.of("sv", texts()), null);
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        TextKey.REQUIRED.forEach(key -> texts.put(key, "text"));
        return texts;
    }
}
