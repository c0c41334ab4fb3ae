package io.samtycke.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.samtycke.site.GoogleConsentMode;
import io.samtycke.site.Origins;
import io.samtycke.site.Site;

/** What the law would object to in a draft that is well formed. Pure: the same draft has the same findings. */
final class Linter {

    private static final String INFORMED = "GDPR art. 4(11), 12(1), 13; LEK 9 kap. 28 §; ekomloven § 3-15";

    private final Site site;
    private final Draft draft;
    private final List<Finding> findings = new ArrayList<>();

    private Linter(Site site, Draft draft) {
        this.site = site;
        this.draft = draft;
    }

    static List<Finding> lint(Site site, Draft draft) {
        Linter linter = new Linter(site, draft);
        linter.texts();
        linter.categories();
        linter.services();
        linter.settings();
        return linter.findings;
    }

    private void texts() {
        for (String language : site.languages()) {
            Map<String, String> texts = draft.texts().getOrDefault(language, Map.of());
            for (String key : TextKey.REQUIRED) {
                if (texts.getOrDefault(key, "").isBlank()) {
                    findings.add(Finding.error("texts-complete", "texts." + language + "." + key,
                            "Write the text “" + key + "” in " + language + ".", INFORMED));
                }
            }
        }
    }

    private void categories() {
        for (int i = 0; i < draft.categories().size(); i++) {
            Category category = draft.categories().get(i);
            String where = "categories[" + i + "]";
            inEveryLanguage("category-purpose", where + ".name", category.name(),
                    "Name the category " + category.key());
            inEveryLanguage("category-purpose", where + ".description", category.description(),
                    "Tell the purpose of the category " + category.key());
        }
    }

    private void services() {
        for (int i = 0; i < draft.services().size(); i++) {
            Service service = draft.services().get(i);
            String where = "services[" + i + "]";
            if (service.provider() == null) {
                findings.add(Finding.error("service-provider", where + ".provider",
                        "Say which company receives what " + service.name() + " collects.",
                        "GDPR art. 13(1)(e); CJEU C-673/17 (Planet49)"));
            }
            for (int c = 0; c < service.cookies().size(); c++) {
                Cookie cookie = service.cookies().get(c);
                inEveryLanguage("cookie-purpose", where + ".cookies[" + c + "].purpose", cookie.purpose(),
                        "Tell the purpose of " + cookie.name());
            }
        }
    }

    private void settings() {
        for (int i = 0; i < site.origins().size(); i++) {
            String origin = site.origins().get(i);
            if (origin.startsWith("http:") && !Origins.isLoopback(Origins.host(origin))) {
                findings.add(Finding.warning("origin-https", "origins[" + i + "]",
                        "Serve " + origin + " over https: anyone on the way can change the banner.",
                        "GDPR art. 32(1)(a)"));
            }
        }
        if (site.googleConsentMode() == GoogleConsentMode.ADVANCED) {
            findings.add(Finding.warning("google-advanced", "googleConsentMode",
                    "In advanced mode Google's scripts contact Google before the visitor decides; use basic.",
                    "EDPB Guidelines 2/2023, paras 35–37 and 50–55"));
        }
        if (!site.googleRegion().isEmpty()) {
            findings.add(Finding.warning("google-region", "googleRegion",
                    "Outside of " + String.join(", ", site.googleRegion())
                            + " Google measures visitors who have agreed to nothing; empty the list.",
                    "GDPR art. 3(1); EDPB Guidelines 3/2018, section 1"));
        }
    }

    private void inEveryLanguage(String rule, String where, Map<String, String> texts, String request) {
        for (String language : site.languages()) {
            if (texts.getOrDefault(language, "").isBlank()) {
                findings.add(Finding.error(rule, where + "." + language, request + " in " + language + ".", INFORMED));
            }
        }
    }
}
