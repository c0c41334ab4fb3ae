package io.samtycke.consent;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.samtycke.consent.PortableRecord.Event;
import io.samtycke.consent.PortableRecord.NoticeReference;
import io.samtycke.consent.PortableRecord.Party;
import io.samtycke.consent.PortableRecord.PortableService;
import io.samtycke.consent.PortableRecord.Purpose;
import io.samtycke.consent.PortableRecord.State;
import io.samtycke.consent.PortableRecord.Stored;
import io.samtycke.notice.Category;
import io.samtycke.notice.Notice;
import io.samtycke.notice.Service;

/**
 * One record in the fields of ISO/IEC TS 27560.
 *
 * @param before what the same visitor had granted until then
 * @param retentionMonths how long the site keeps records now
 */
record PortableMapping(
        ConsentRecord source, Map<String, Boolean> before, PortableRecords.Shown shown, int retentionMonths) {

    private static final String CONSENT = "consent, GDPR art. 6(1)(a)";
    private static final String NO_CONSENT = "strictly necessary, Directive 2002/58/EC art. 5(3)";
    private static final String WITHDRAWAL = "the cookie settings on every page of the site, or samtycke.withdraw()";

    PortableRecord record() {
        Notice notice = shown.notice();
        return new PortableRecord(PortableRecord.SCHEMA, source.id(), source.visitor(), source.previous(),
                List.of(new Party(source.site(), "controller", notice.controller().name(),
                        notice.controller().address(), notice.controller().contact(), null, null)),
                new NoticeReference("/v1/sites/" + source.site() + "/config?version=" + source.version(),
                        source.version(), source.noticeHash(), shown.version().publishedAt()),
                source.language(),
                notice.categories().stream()
                        .filter(category -> source.categories().containsKey(category.key()))
                        .sorted(Comparator.comparingInt(Category::position))
                        .map(this::purpose)
                        .toList(),
                List.of(new Event(source.receivedAt(), "expressed", overall(),
                        "P" + notice.consentLifetimeDays() + "D", source.visitor(), source.action().toString(),
                        source.surface())));
    }

    private Purpose purpose(Category category) {
        List<Service> services = shown.notice().services().stream()
                .filter(service -> service.category().equals(category.key()))
                .toList();
        return new Purpose(category.key(), text(category.name()), text(category.description()), state(category),
                category.required() ? NO_CONSENT : CONSENT,
                services.stream()
                        .map(service -> new PortableService(service.key(), service.name(), allowed(service)))
                        .toList(),
                services.stream().filter(service -> service.provider() != null).map(this::recipient).toList(),
                services.stream().flatMap(this::stored).toList(),
                services.stream().flatMap(PortableMapping::countries).filter(Objects::nonNull).distinct().toList(),
                "P" + retentionMonths + "M",
                category.required() ? null : WITHDRAWAL,
                "EU/EEA (GDPR)");
    }

    /** Of all purposes together: one that was granted is enough. */
    private State overall() {
        List<State> states = shown.notice().categories().stream()
                .filter(category -> source.categories().containsKey(category.key()) && !category.required())
                .map(this::state)
                .toList();
        return source.action() == Action.WITHDRAW
                ? State.WITHDRAWN
                : Stream.of(State.GIVEN, State.RENEWED)
                        .filter(states::contains)
                        .findFirst()
                        .orElse(State.REFUSED);
    }

    private State state(Category category) {
        if (category.required()) {
            return State.REQUIRED;
        }
        boolean hadGranted = before.getOrDefault(category.key(), false);
        if (source.categories().get(category.key())) {
            return hadGranted ? State.RENEWED : State.GIVEN;
        }
        return hadGranted ? State.WITHDRAWN : State.REFUSED;
    }

    private boolean allowed(Service service) {
        return source.services().getOrDefault(service.key(), source.categories().get(service.category()));
    }

    private Party recipient(Service service) {
        return new Party(service.key(), "third party", service.provider().name(), null, null,
                service.provider().country(), service.provider().privacyUrl());
    }

    private Stream<Stored> stored(Service service) {
        return service.cookies().stream()
                .map(cookie -> new Stored(cookie.kind().toString(), cookie.name(), cookie.lifetime(),
                        text(cookie.purpose())));
    }

    /** ISO 3166-1 codes of where a service's data go. */
    private static Stream<String> countries(Service service) {
        return Stream.of(service.provider() == null ? null : service.provider().country(),
                service.transfer() == null ? null : service.transfer().country());
    }

    private String text(Map<String, String> texts) {
        return texts.getOrDefault(source.language(), texts.get(shown.notice().defaultLanguage()));
    }
}
