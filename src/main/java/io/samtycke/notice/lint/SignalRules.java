package io.samtycke.notice.lint;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.samtycke.notice.Category;
import io.samtycke.notice.Finding.Severity;
import io.samtycke.site.GoogleConsentMode;

/** Whether Google is told what the visitor decided, and nothing else. */
final class SignalRules {

    private static final String MODE = "Google Consent Mode v2; GDPR art. 6(1)(a)";

    /** Which category each signal follows (contract §1). */
    private static final Map<String, String> SIGNALS = Map.of(
            "security_storage", Category.NECESSARY,
            "functionality_storage", "preferences",
            "personalization_storage", "preferences",
            "analytics_storage", "analytics",
            "ad_storage", "marketing",
            "ad_user_data", "marketing",
            "ad_personalization", "marketing");

    /** These may be on without consent: logging in, and functions the visitor asked for. */
    private static final Set<String> MAY_BE_ON = Set.of("security_storage", "functionality_storage");

    /** Hosts whose tags listen to the signals; the script knows them by the same. */
    private static final Pattern GOOGLE = Pattern
            .compile("google(tagmanager|-analytics|syndication|adservices)|analytics\\.google|doubleclick");

    static final List<Rule> ALL = List.of(
            new Rule("signal-without-consent", Severity.ERROR,
                    "A category that is always on grants Google no statistics, advertising or personalisation.",
                    "LEK 9 kap. 28 §; ekomloven § 3-15; GDPR art. 6(1)(a)",
                    "`{key: necessary, signals: [security_storage, analytics_storage]}`", SignalRules::granted),
            new Rule("signal-unknown", Severity.WARNING,
                    "Signals are those of Consent Mode v2; Google ignores any other.",
                    MODE, "`signals: [ads_storage]`", SignalRules::unknown),
            new Rule("signal-purpose", Severity.WARNING,
                    "Of the built-in categories each grants its own signals only, so that a yes to statistics is not told"
                            + " to Google as a yes to advertising.",
                    "GDPR art. 6(1)(a), 5(1)(b); EDPB Guidelines 05/2020, section 3.1 (granularity)",
                    "`{key: analytics, signals: [analytics_storage, ad_storage]}`", SignalRules::purpose),
            new Rule("signal-missing", Severity.WARNING,
                    "A service of Google's is in a category with signals, or Google is never told that it was allowed.",
                    MODE, "Google Ads in a category with `signals: []`", SignalRules::missing));

    private SignalRules() {
    }

    private static void granted(Subject subject, Rule.Objections objections) {
        subject.eachCategory((where, category) -> Subject.each(where + ".signals", category.signals(), (at, signal) -> {
            if (category.required() && SIGNALS.containsKey(signal) && !MAY_BE_ON.contains(signal)) {
                objections.at(at, "Move " + signal + " to a category that visitors are asked about.");
            }
        }));
    }

    private static void unknown(Subject subject, Rule.Objections objections) {
        subject.eachCategory((where, category) -> Subject.each(where + ".signals", category.signals(), (at, signal) -> {
            if (!SIGNALS.containsKey(signal)) {
                objections.at(at, "Google knows no signal " + signal + "; known are "
                        + String.join(", ", SIGNALS.keySet().stream().sorted().toList()) + ".");
            }
        }));
    }

    private static void purpose(Subject subject, Rule.Objections objections) {
        subject.eachCategory((where, category) -> Subject.each(where + ".signals", category.signals(), (at, signal) -> {
            boolean builtIn = category.key().equals("social") || SIGNALS.containsValue(category.key());
            String owner = SIGNALS.getOrDefault(signal, category.key());
            if (builtIn && !category.required() && !owner.equals(category.key())) {
                objections.at(at, "Move " + signal + " to " + owner + ": who agrees to " + category.key()
                        + " has not agreed to that.");
            }
        }));
    }

    private static void missing(Subject subject, Rule.Objections objections) {
        if (subject.site().googleConsentMode() == GoogleConsentMode.OFF) {
            return;
        }
        subject.eachService((where, service) -> {
            boolean mute = subject.categoryOf(service).map(category -> category.signals().isEmpty()).orElse(false);
            if (mute && service.match().stream().anyMatch(pattern -> GOOGLE.matcher(pattern).find())) {
                objections.at(where + ".category", "Move " + service.name()
                        + " to a category with Google's signals, or give " + service.category() + " some.");
            }
        });
    }
}
