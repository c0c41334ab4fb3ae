package io.samtycke.notice.lint;

import java.util.List;

import io.samtycke.notice.Finding.Severity;

/** Whether every service is named with who is behind it, and none hides among the necessary. */
final class ServiceRules {

    private static final String RECIPIENTS = "GDPR art. 13(1)(e); CJEU C-673/17 (Planet49); ekomloven § 3-15";
    private static final String ASKED = "LEK 9 kap. 28 §; ekomloven § 3-15; WP 194 (exemptions)";

    static final List<Rule> ALL = List.of(
            new Rule("service-provider", Severity.ERROR,
                    "Every service is named with the company that receives what it collects.",
                    RECIPIENTS, "`{key: chat, name: Chat}` without `provider`", ServiceRules::provider),
            new Rule("provider-country", Severity.WARNING,
                    "The provider's country is told: visitors, and the next rules, see by it where data goes.",
                    "GDPR art. 13(1)(f)", "`provider: {name: Acme Inc}`", ServiceRules::country),
            new Rule("provider-policy", Severity.INFO,
                    "The provider's own privacy policy is linked.",
                    RECIPIENTS, "`provider: {name: Acme Inc, country: US}`", ServiceRules::policy),
            new Rule("service-without-pattern", Severity.WARNING,
                    "A service of another company that visitors are asked about has `match` patterns, or nothing of it is"
                            + " held until they agree.",
                    ASKED, "`{key: chat, category: preferences, match: []}`", ServiceRules::withoutPattern),
            new Rule("tracker-in-necessary", Severity.ERROR,
                    "What is always on holds no known cookie and no known host of statistics, advertising or social"
                            + " media.",
                    ASKED, "cookie `_ga` of a service in `necessary`", ServiceRules::trackers),
            new Rule("tracker-allowed", Severity.WARNING,
                    "`allowedHosts` names no known host of statistics, advertising or social media: what is listed there"
                            + " is never held.",
                    ASKED, "`allowedHosts: [\"*.doubleclick.net\"]`", ServiceRules::allowed));

    private ServiceRules() {
    }

    private static void provider(Subject subject, Rule.Objections objections) {
        subject.eachService((where, service) -> {
            if (service.provider() == null) {
                objections.at(where + ".provider", "Say which company receives what " + service.name() + " collects.");
            }
        });
    }

    private static void country(Subject subject, Rule.Objections objections) {
        subject.eachService((where, service) -> {
            if (service.provider() != null && service.provider().country() == null) {
                objections.at(where + ".provider.country",
                        "Give the country of " + service.provider().name() + ", such as SE.");
            }
        });
    }

    private static void policy(Subject subject, Rule.Objections objections) {
        subject.eachService((where, service) -> {
            if (service.provider() != null && service.provider().privacyUrl() == null) {
                objections.at(where + ".provider.privacyUrl",
                        "Link to the privacy policy of " + service.provider().name() + ".");
            }
        });
    }

    private static void withoutPattern(Subject subject, Rule.Objections objections) {
        subject.eachService((where, service) -> {
            if (service.match().isEmpty() && subject.needsConsent(service) && !subject.isOwn(service)) {
                objections.at(where + ".match", "Name the hosts or scripts of " + service.name()
                        + ", or mark up its tags by hand: nothing of it is held as it is.");
            }
        });
    }

    private static void trackers(Subject subject, Rule.Objections objections) {
        subject.eachService((where, service) -> {
            if (subject.needsConsent(service)) {
                return;
            }
            Subject.each(where + ".cookies", service.cookies(), (at, cookie) -> Trackers.vendor(cookie)
                    .ifPresent(vendor -> objections.at(at + ".name", "Move " + cookie.name() + " of " + vendor
                            + " to a category that visitors are asked about.")));
            Subject.each(where + ".match", service.match(), (at, pattern) -> Trackers.vendor(pattern)
                    .ifPresent(vendor -> objections.at(at, "Move " + service.name() + " to another category: " + pattern
                            + " is " + vendor + "'s, and visitors have to be asked.")));
        });
    }

    private static void allowed(Subject subject, Rule.Objections objections) {
        Subject.each("allowedHosts", subject.site().allowedHosts(), (at, host) -> Trackers.vendor(host)
                .ifPresent(vendor -> objections.at(at, "Remove " + host + " and add a service for it: it is " + vendor
                        + "'s, and is never held as it is.")));
    }
}
