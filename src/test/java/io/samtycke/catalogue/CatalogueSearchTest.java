package io.samtycke.catalogue;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CatalogueSearchTest {

    @Test
    void withoutAQuestionEverythingIsFoundByName() {
        List<String> all = find(null, null, null);
        assertThat(all).hasSameSizeAs(CatalogueTest.items());
        assertThat(all.get(0)).isEqualTo("ab-tasty");
    }

    @Test
    void aNameIsFoundInAnyCaseAndBeforeNamesThatHoldIt() {
        assertThat(find("HUBSPOT", null, null)).startsWith("hubspot").contains("hubspot-forms", "hubspot-chat");
        assertThat(find("google analytics", null, null)).startsWith("google-analytics");
        assertThat(find("matomo", null, null)).startsWith("matomo", "matomo-cloud");
    }

    @Test
    void aCookieLeadsToWhoStoresIt() {
        assertThat(find("_ga", null, null)).startsWith("google-analytics");
        assertThat(find("_ga_ABC123", null, null)).containsExactly("google-analytics");
        assertThat(find("_pk_id.1.fff1", null, null)).containsExactly("matomo", "matomo-cloud", "piwik-pro");
    }

    @Test
    void aHostLeadsToWhoLoadsFromIt() {
        assertThat(find("js.hs-scripts.com", null, null)).containsExactly("hubspot");
        assertThat(find(null, null, "HS-scripts.com")).containsExactly("hubspot");
        assertThat(find(null, null, "www.googletagmanager.com"))
                .containsExactlyInAnyOrder("google-ads", "google-analytics", "google-campaign-manager",
                        "google-tag-manager");
        assertThat(find(null, null, "unknown.example")).isEmpty();
    }

    @Test
    void aProviderLeadsToItsServices() {
        assertThat(find("meta platforms", null, null)).contains("facebook", "instagram", "meta-pixel");
    }

    @Test
    void whatAServiceDoesIsFoundInEveryLanguage() {
        assertThat(find("karta", null, null)).containsExactly("google-maps");
        assertThat(find("varmekart", null, null)).contains("microsoft-clarity", "mouseflow");
    }

    @Test
    void everyWordMustBeAnswered() {
        assertThat(find("google maps", null, null)).containsExactly("google-maps");
        assertThat(find("google nosuchthing", null, null)).isEmpty();
    }

    @Test
    void aCategoryNarrowsTheAnswer() {
        assertThat(find("google", "preferences", null))
                .containsExactlyInAnyOrder("google-fonts", "google-maps", "google-recaptcha");
        assertThat(find(null, "nosuch", null)).isEmpty();
    }

    private static List<String> find(String query, String category, String host) {
        return new CatalogueSearch(query, category, host).in(CatalogueTest.items()).stream()
                .map(item -> item.service().key())
                .toList();
    }
}
