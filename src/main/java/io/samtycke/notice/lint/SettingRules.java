package io.samtycke.notice.lint;

import java.util.List;
import java.util.regex.Pattern;

import io.samtycke.notice.Finding.Severity;
import io.samtycke.site.Controller;
import io.samtycke.site.GoogleConsentMode;
import io.samtycke.site.Origins;
import io.samtycke.site.UnknownHosts;

/** Whether the site's settings can be defended. */
final class SettingRules {

    /** An e-mail address, an address of a page, or a telephone number. */
    private static final Pattern REACHABLE = Pattern.compile("\\S@\\S|https?://|www\\.|\\.[a-z]{2,}/|(\\d[ ()/-]?){6}");

    static final List<Rule> ALL = List.of(
            new Rule("controller-named", Severity.ERROR,
                    "The notice names who is responsible, with name, address and contact.",
                    "GDPR art. 4(7), 13(1)(a); EDPB Guidelines 05/2020, section 3.3.1",
                    "`controller: {name: \"\", …}`", SettingRules::controller),
            new Rule("controller-contact", Severity.WARNING,
                    "The contact is one that a visitor can use: an e-mail address, a page or a telephone number.",
                    "GDPR art. 13(1)(a)–(b), 12(2)", "`contact: the office`", SettingRules::contact),
            new Rule("origin-https", Severity.WARNING,
                    "Pages are served over https; localhost and 127.0.0.1 may be without.",
                    "GDPR art. 32(1)(a)", "`origins: [\"http://www.acme.example\"]`", SettingRules::https),
            new Rule("google-advanced", Severity.WARNING,
                    "Google's scripts wait for consent, too: basic mode.",
                    "EDPB Guidelines 2/2023, paras 35–37 and 50–55", "`googleConsentMode: advanced`",
                    SettingRules::advanced),
            new Rule("google-region", Severity.WARNING,
                    "Google's default is denied everywhere, not only in some regions.",
                    "GDPR art. 3(1); EDPB Guidelines 3/2018, section 1", "`googleRegion: [SE, NO]`",
                    SettingRules::region),
            new Rule("auto-block", Severity.WARNING,
                    "Tags are held by themselves. Without that only those marked up by hand wait, and a forgotten one runs.",
                    "LEK 9 kap. 28 §; ekomloven § 3-15; GDPR art. 25(2)", "`autoBlock: false`",
                    SettingRules::autoBlock),
            new Rule("unknown-hosts", Severity.INFO,
                    "Third parties that no service claims are at least reported to the site's editors.",
                    "GDPR art. 24(1), 25(2)", "`unknownHosts: allow`", SettingRules::unknownHosts));

    private SettingRules() {
    }

    private static void controller(Subject subject, Rule.Objections objections) {
        Controller controller = subject.site().controller();
        if (controller == null) {
            objections.at("controller", "Name who is responsible, with address and contact.");
            return;
        }
        require(objections, "controller.name", controller.name(), "Name who is responsible.");
        require(objections, "controller.address", controller.address(), "Give the controller's postal address.");
        require(objections, "controller.contact", controller.contact(), "Say how visitors reach the controller.");
    }

    private static void require(Rule.Objections objections, String where, String text, String message) {
        if (text == null || text.isBlank()) {
            objections.at(where, message);
        }
    }

    private static void contact(Subject subject, Rule.Objections objections) {
        Controller controller = subject.site().controller();
        if (controller != null && controller.contact() != null && !controller.contact().isBlank()
                && !REACHABLE.matcher(controller.contact()).find()) {
            objections.at("controller.contact", "Give an e-mail address, a page or a telephone number instead of “"
                    + controller.contact() + "”.");
        }
    }

    private static void https(Subject subject, Rule.Objections objections) {
        Subject.each("origins", subject.site().origins(), (at, origin) -> {
            if (origin.startsWith("http:") && !Origins.isLoopback(Origins.host(origin))) {
                objections.at(at, "Serve " + origin + " over https: anyone on the way can change the banner.");
            }
        });
    }

    private static void advanced(Subject subject, Rule.Objections objections) {
        if (subject.site().googleConsentMode() == GoogleConsentMode.ADVANCED) {
            objections.at("googleConsentMode",
                    "In advanced mode Google's scripts contact Google before the visitor decides; use basic.");
        }
    }

    private static void region(Subject subject, Rule.Objections objections) {
        if (!subject.site().googleRegion().isEmpty()) {
            objections.at("googleRegion", "Outside of " + String.join(", ", subject.site().googleRegion())
                    + " Google measures visitors who have agreed to nothing; empty the list.");
        }
    }

    private static void autoBlock(Subject subject, Rule.Objections objections) {
        if (!subject.site().autoBlock()) {
            objections.at("autoBlock", "Set it to true, or see to it that every tag on every page is marked up.");
        }
    }

    private static void unknownHosts(Subject subject, Rule.Objections objections) {
        if (subject.site().unknownHosts() == UnknownHosts.ALLOW) {
            objections.at("unknownHosts", "Set it to report or block: as it is, nobody learns of new third parties.");
        }
    }
}
