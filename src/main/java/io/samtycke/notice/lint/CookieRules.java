package io.samtycke.notice.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.samtycke.notice.Cookie;
import io.samtycke.notice.Finding.Severity;

/** Whether what is stored is told with purpose and a lifetime that can be defended. */
final class CookieRules {

    /** The cookie our own script keeps a decision in (contract §1). */
    private static final String OURS = "samtycke";

    private static final double LONGEST = 13 * Lifetime.DAYS_PER_MONTH;

    /** Months differ in length, so six of them and 180 days say the same. */
    private static final int ABOUT_DAYS = 5;

    static final List<Rule> ALL = List.of(
            new Rule("cookie-purpose", Severity.ERROR,
                    "Every cookie and storage key tells its purpose, in every language of the site.",
                    TextRules.INFORMED, "`services[0].cookies[1].purpose` has no `en`", CookieRules::purpose),
            new Rule("cookie-lifetime", Severity.WARNING,
                    "What is stored ends after 13 months at the latest. The figure is the French authority's for audience"
                            + " measurement; whoever keeps longer has to be able to say why.",
                    "GDPR art. 5(1)(e); CNIL guidelines 2020-091", "`{name: _ga, lifetime: P2Y}`",
                    CookieRules::lifetime),
            new Rule("cookie-twice", Severity.WARNING,
                    "A cookie of the site's own domain is listed once: two lists with different categories leave open"
                            + " which choice it follows.",
                    "GDPR art. 5(1)(a), 12(1)", "`_fbp` in `marketing` and in `social`", CookieRules::twice),
            new Rule("own-cookie-lifetime", Severity.WARNING,
                    "If the cookie that remembers the decision is listed, it is with the lifetime it has:"
                            + " `consentLifetimeDays`, or what a refusal has if that is longer.",
                    "CJEU C-673/17 (Planet49): the duration is told, and truly",
                    "`{name: samtycke, lifetime: P1Y}`, `consentLifetimeDays: 180`", CookieRules::own));

    private CookieRules() {
    }

    private static void purpose(Subject subject, Rule.Objections objections) {
        subject.eachCookie((where, cookie) -> CategoryRules.inEveryLanguage(subject, objections, where + ".purpose",
                cookie.purpose(), "Tell the purpose of " + cookie.name()));
    }

    private static void lifetime(Subject subject, Rule.Objections objections) {
        subject.eachCookie((where, cookie) -> {
            if (Lifetime.days(cookie.lifetime()) > LONGEST) {
                objections.at(where + ".lifetime", "Have " + cookie.name()
                        + " end after 13 months at the latest, or be ready to say why it needs longer.");
            }
        });
    }

    private static void twice(Subject subject, Rule.Objections objections) {
        Map<String, String> first = new HashMap<>();
        Map<String, String> categories = new HashMap<>();
        subject.eachService((where, service) -> Subject.each(where + ".cookies", service.cookies(), (at, cookie) -> {
            if (cookie.party() != Cookie.Party.FIRST) {
                return;
            }
            String key = cookie.kind() + " " + cookie.name();
            String before = first.putIfAbsent(key, at);
            String category = categories.putIfAbsent(key, service.category());
            if (before != null && (before.startsWith(where + ".") || !service.category().equals(category))) {
                objections.at(at + ".name", "List " + cookie.name() + " once; it is also at " + before + ".");
            }
        }));
    }

    private static void own(Subject subject, Rule.Objections objections) {
        int days = Math.max(subject.site().consentLifetimeDays(), subject.site().refusalDays());
        subject.eachCookie((where, cookie) -> {
            if (cookie.name().equals(OURS) && Math.abs(Lifetime.days(cookie.lifetime()) - days) > ABOUT_DAYS) {
                objections.at(where + ".lifetime", "Write P" + days + "D: that long it may be kept.");
            }
        });
    }
}
