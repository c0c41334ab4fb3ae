package io.samtycke.notice.lint;

import java.util.List;

import io.samtycke.notice.Finding.Severity;

/** Whether visitors are asked again neither too soon nor too late, and the proof outlives what it proves. */
final class LifetimeRules {

    private static final int LONGEST_CONSENT_DAYS = 366;
    private static final int SHORTEST_REFUSAL_DAYS = 180;

    static final List<Rule> ALL = List.of(
            new Rule("consent-lifetime", Severity.WARNING,
                    "Consent is asked for anew after 12 months at the latest.",
                    "EDPB Guidelines 05/2020, paras 110–111 (refreshed at appropriate intervals); CNIL 2020-092"
                            + " (six months as good practice)",
                    "`consentLifetimeDays: 400`", LifetimeRules::consent),
            new Rule("refusal-lifetime", Severity.WARNING,
                    "Who has refused is left alone for 6 months (180 days).",
                    "Garante guidelines of 10 June 2021, section 6.2; CNIL 2020-092; EDPB Guidelines 03/2022"
                            + " (continuous prompting)",
                    "`refusalLifetimeDays: 30`", LifetimeRules::refusal),
            new Rule("retention", Severity.WARNING,
                    "The record of a decision is kept at least as long as the decision counts.",
                    "GDPR art. 7(1), 5(2)", "`retentionMonths: 3`, `consentLifetimeDays: 180`",
                    LifetimeRules::retention));

    private LifetimeRules() {
    }

    private static void consent(Subject subject, Rule.Objections objections) {
        if (subject.site().consentLifetimeDays() > LONGEST_CONSENT_DAYS) {
            objections.at("consentLifetimeDays", "Set it to 365 or less.");
        }
    }

    private static void refusal(Subject subject, Rule.Objections objections) {
        if (subject.site().refusalDays() < SHORTEST_REFUSAL_DAYS) {
            objections.at("refusalLifetimeDays", "Set it to 180 or more, or leave it out: who refused is asked again"
                    + " after it.");
        }
    }

    private static void retention(Subject subject, Rule.Objections objections) {
        int days = Math.max(subject.site().consentLifetimeDays(), subject.site().refusalDays());
        // a month less than a day short is the same: 180 days are six months
        if ((subject.site().retentionMonths() + 0.1) * Lifetime.DAYS_PER_MONTH < days) {
            objections.at("retentionMonths", "Keep records longer than the " + days
                    + " days a decision counts, or nobody can prove it in the end.");
        }
    }
}
