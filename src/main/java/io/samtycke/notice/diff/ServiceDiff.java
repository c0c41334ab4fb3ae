package io.samtycke.notice.diff;

import java.util.List;
import java.util.Set;

import io.samtycke.notice.Cookie;
import io.samtycke.notice.Provider;
import io.samtycke.notice.Service;
import io.samtycke.notice.Transfer;

/** Services: who receives what, for which of the purposes. */
final class ServiceDiff {

    private static final Provider NOBODY = new Provider(null, null, null);
    private static final Transfer NOWHERE = new Transfer(null, null);

    private final Changes changes;
    /** Keys of the categories after, that a visitor decides on. */
    private final Set<String> asked;

    ServiceDiff(Changes changes, Set<String> asked) {
        this.changes = changes;
        this.asked = asked;
    }

    void compare(List<Service> before, List<Service> after) {
        Members<Service> members = Members.of(before, after, Service::key);
        members.gone().forEach(service -> changes.add(Change.Kind.REMOVED, path(service), subject(service),
                subject(service) + " removed from " + service.category(), service, null, Why.IMMATERIAL));
        members.came().forEach(service -> changes.add(Change.Kind.ADDED, path(service), subject(service),
                subject(service) + " added to " + service.category(), null, service,
                Why.NOBODY_ASKED.where(isAsked(service))));
        members.stayed().values().forEach(pair -> compare(pair.before(), pair.after()));
        if (members.reordered()) {
            changes.order("services", "notice", "services", members.orderBefore(), members.orderAfter());
        }
    }

    private void compare(Service before, Service after) {
        String path = path(after);
        String subject = subject(after);
        if (!before.category().equals(after.category())) {
            changes.add(Change.Kind.CHANGED, path + ".category", subject,
                    subject + " moved from " + before.category() + " to " + after.category(), before.category(),
                    after.category(), isAsked(after) ? Why.PURPOSE : Why.NO_CHOICE);
        }
        changes.value(path + ".name", subject, "name", before.name(), after.name(),
                Why.RECIPIENT.where(isAsked(after)));
        provider(path + ".provider", subject, orNobody(before.provider()), orNobody(after.provider()),
                Why.RECIPIENT.where(isAsked(after)));
        transfer(path + ".transfer", subject, before.transfer(), after.transfer(), Why.TRANSFER.where(isAsked(after)));
        changes.list(path + ".match", subject, "address", before.match(), after.match(), Why.IMMATERIAL);
        cookies(path + ".cookies", subject, before.cookies(), after.cookies(), Why.PURPOSE.where(isAsked(after)));
    }

    private void provider(String path, String subject, Provider before, Provider after, Why why) {
        changes.value(path + ".name", subject, "provider", before.name(), after.name(), why);
        changes.value(path + ".country", subject, "country of the provider", before.country(), after.country(), why);
        changes.value(path + ".privacyUrl", subject, "privacy policy", before.privacyUrl(), after.privacyUrl(),
                Why.IMMATERIAL);
    }

    private void transfer(String path, String subject, Transfer before, Transfer after, Why why) {
        Transfer from = before == null ? NOWHERE : before;
        Transfer to = after == null ? NOWHERE : after;
        // data that stays is less than visitors agreed to
        Why reason = after == null ? Why.IMMATERIAL : why;
        changes.value(path + ".country", subject, "transfer to", from.country(), to.country(), reason);
        changes.value(path + ".basis", subject, "basis of the transfer", from.basis(), to.basis(), reason);
    }

    private void cookies(String path, String subject, List<Cookie> before, List<Cookie> after, Why why) {
        Members<Cookie> members = Members.of(before, after, cookie -> cookie.kind() + " " + cookie.name());
        members.gone().forEach(cookie -> changes.value(path + "." + cookie.name(), subject, cookie.kind().toString(),
                cookie.name(), null, Why.IMMATERIAL));
        members.came().forEach(cookie -> changes.value(path + "." + cookie.name(), subject, cookie.kind().toString(),
                null, cookie.name(), Why.IMMATERIAL));
        members.stayed().forEach((name, pair) -> {
            String here = path + "." + pair.after().name();
            changes.value(here + ".party", subject, "party of " + name, pair.before().party(), pair.after().party(),
                    Why.IMMATERIAL);
            changes.value(here + ".lifetime", subject, "lifetime of " + name, pair.before().lifetime(),
                    pair.after().lifetime(), Why.IMMATERIAL);
            changes.texts(here + ".purpose", subject, "purpose of " + name, pair.before().purpose(),
                    pair.after().purpose(), why);
        });
        if (members.reordered()) {
            changes.order(path, subject, "stored items", members.orderBefore(), members.orderAfter());
        }
    }

    private boolean isAsked(Service service) {
        return asked.contains(service.category());
    }

    private static Provider orNobody(Provider provider) {
        return provider == null ? NOBODY : provider;
    }

    private static String path(Service service) {
        return "services." + service.key();
    }

    private static String subject(Service service) {
        return "service " + service.name();
    }
}
