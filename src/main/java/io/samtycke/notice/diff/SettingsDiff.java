package io.samtycke.notice.diff;

import io.samtycke.notice.Notice;
import io.samtycke.site.Controller;
import io.samtycke.site.GoogleConsentMode;

/** The settings that a notice is published with. */
final class SettingsDiff {

    private static final String SUBJECT = "settings";
    private static final Controller NOBODY = new Controller(null, null, null);

    private final Changes changes;

    SettingsDiff(Changes changes) {
        this.changes = changes;
    }

    void compare(Notice before, Notice after) {
        one("name", before.name(), after.name());
        changes.list("languages", SUBJECT, "language", before.languages(), after.languages(), Why.IMMATERIAL);
        one("defaultLanguage", before.defaultLanguage(), after.defaultLanguage());
        one("cookieDomain", before.cookieDomain(), after.cookieDomain());
        one("consentLifetimeDays", before.consentLifetimeDays(), after.consentLifetimeDays());
        one("refusalLifetimeDays", before.refusalLifetimeDays(), after.refusalLifetimeDays());
        controller(before.controller() == null ? NOBODY : before.controller(),
                after.controller() == null ? NOBODY : after.controller());
        changes.value("googleConsentMode", SUBJECT, "googleConsentMode", before.googleConsentMode(),
                after.googleConsentMode(), Why.BEFORE_CONSENT.where(
                        after.googleConsentMode() == GoogleConsentMode.ADVANCED));
        changes.list("googleRegion", SUBJECT, "googleRegion", before.googleRegion(), after.googleRegion(),
                Why.IMMATERIAL);
        one("autoBlock", before.autoBlock(), after.autoBlock());
        one("unknownHosts", before.unknownHosts(), after.unknownHosts());
        changes.list("allowedHosts", SUBJECT, "allowedHosts", before.allowedHosts(), after.allowedHosts(),
                Why.IMMATERIAL);
        one("strictMode", before.strictMode(), after.strictMode());
        changes.list("takeOver", SUBJECT, "takeOver", before.takeOver(), after.takeOver(), Why.IMMATERIAL);
    }

    private void controller(Controller before, Controller after) {
        changes.value("controller.name", SUBJECT, "controller", before.name(), after.name(), Why.CONTROLLER);
        changes.value("controller.address", SUBJECT, "address of the controller", before.address(), after.address(),
                Why.IMMATERIAL);
        changes.value("controller.contact", SUBJECT, "contact of the controller", before.contact(), after.contact(),
                Why.IMMATERIAL);
    }

    private void one(String member, Object before, Object after) {
        changes.value(member, SUBJECT, member, before, after, Why.IMMATERIAL);
    }
}
