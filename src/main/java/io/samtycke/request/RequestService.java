package io.samtycke.request;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import io.samtycke.platform.Act;
import io.samtycke.platform.Page;
import io.samtycke.platform.ProblemException;
import io.samtycke.platform.Violation;
import io.samtycke.site.SiteService;
import io.samtycke.site.StoredSite;

/** Keeps the register: takes requests in, and what officers do about them. */
@ApplicationScoped
class RequestService {

    private static final String BY_FORM = "the person";

    private final RequestRepository requests;
    private final SiteService sites;
    private final Event<Act> acts;
    private final Clock clock;

    RequestService(RequestRepository requests, SiteService sites, Event<Act> acts, Clock clock) {
        this.requests = requests;
        this.sites = sites;
        this.acts = acts;
        this.clock = clock;
    }

    @Transactional
    RequestReceipt receive(String site, RequestForm form) {
        StoredSite stored = sites.get(site);
        RequestRow row = row(stored, form.kind(), "form", now());
        row.contact = form.contact();
        row.visitor = form.visitor();
        row.message = form.message();
        row.language = form.language();
        add(row, stored, BY_FORM);
        return new RequestReceipt(row.id, row.kind, row.receivedAt, row.due);
    }

    @Transactional
    RequestView enter(RequestEntry entry, String by) {
        StoredSite stored = sites.get(entry.site());
        Instant received = entry.received() == null ? now() : entry.received().truncatedTo(ChronoUnit.MILLIS);
        RequestRow row = row(stored, entry.kind(), "register", received);
        row.contact = entry.contact();
        row.visitor = entry.visitor();
        row.message = entry.message();
        row.language = entry.language() == null ? stored.site().defaultLanguage() : entry.language();
        add(row, stored, by);
        return view(row, stored.key(), history(row));
    }

    /**
     * @param visible the site keys the caller sees, or null for all
     * @param site to narrow it to, or null
     */
    @Transactional
    Page<RequestView> list(Set<String> visible, String site, State state, String cursor, int limit) {
        Map<Long, String> keys = sites.ever().stream()
                .filter(stored -> visible == null || visible.contains(stored.key()))
                .filter(stored -> site == null || site.equals(stored.key()))
                .collect(Collectors.toMap(StoredSite::id, StoredSite::key));
        if (keys.isEmpty()) {
            return Page.whole(List.of());
        }
        Set<Long> ids = visible == null && site == null ? null : keys.keySet();
        List<RequestRow> found = requests.page(ids, state == null ? null : state != State.CLOSED,
                state == State.OVERDUE ? today() : null, RequestCursor.of(cursor), limit + 1);
        List<RequestView> views = found.stream()
                .limit(limit)
                .map(row -> view(row, keys.get(row.siteId), null))
                .toList();
        RequestRow last = found.size() > limit ? found.get(limit - 1) : null;
        return new Page<>(views, last == null ? null : new RequestCursor(last.receivedAt, last.id).text());
    }

    @Transactional
    RequestView get(UUID id, Set<String> visible, String by) {
        RequestRow row = requests.findByIdOptional(id).orElseThrow(() -> unknown(id));
        String site = site(row, visible);
        acts.fire(new Act("request.read", by, row.siteId, Map.of("site", site, "request", id.toString())));
        return view(row, site, history(row));
    }

    /** @throws ProblemException 404, 409 for a closed request, 422 for what the law does not allow */
    @Transactional
    RequestView change(UUID id, RequestChange change, Set<String> visible, String by) {
        RequestRow row = requests.findLocked(id).orElseThrow(() -> unknown(id));
        String site = site(row, visible);
        if (row.closedAt != null) {
            throw ProblemException.refused(409, "The request was closed and stays as it is; enter a new one.");
        }
        List<String> done = new ArrayList<>();
        if (change.identity() != null) {
            row.identity = change.identity();
            done.add("identity " + change.identity());
        }
        if (change.extension() != null) {
            extend(row, change.extension());
            done.add("extended to " + change.extension().due() + ": " + change.extension().reason());
        }
        if (change.note() != null) {
            done.add(change.note());
        }
        if (change.closing() != null) {
            close(row, change.closing());
            done.add("closed, " + change.closing().outcome()
                    + (change.closing().reason() == null ? "" : ": " + change.closing().reason()));
        }
        if (done.isEmpty()) {
            throw ProblemException.malformed("The change says nothing: name identity, extension, closing or note.");
        }
        done.forEach(what -> remember(row, by, what));
        acts.fire(new Act("request.change", by, row.siteId, Map.of("site", site, "request", id.toString())));
        return view(row, site, history(row));
    }

    @Transactional
    long forgetClosedBefore(Instant time) {
        return requests.deleteClosedBefore(time);
    }

    private void extend(RequestRow row, RequestChange.Extension extension) {
        LocalDate latest = Deadline.extended(row.receivedAt);
        if (extension.due().isAfter(latest) || !extension.due().isAfter(row.due)) {
            throw refused("extension.due", "must be after " + row.due + " and at the latest " + latest
                    + ", three months after the request was received (GDPR art. 12(3))");
        }
        if (today().isAfter(Deadline.of(row.receivedAt))) {
            throw refused("extension", "must be told to the person within one month of the request, which is over"
                    + " (GDPR art. 12(3))");
        }
        row.due = extension.due();
        row.extensionReason = extension.reason();
    }

    private void close(RequestRow row, RequestChange.Closing closing) {
        if (closing.outcome().needsReason() && (closing.reason() == null || closing.reason().isBlank())) {
            throw refused("closing.reason", "must say what the person was told (GDPR art. 12(4))");
        }
        if (closing.outcome() == Outcome.GRANTED && row.identity != IdentityCheck.CONFIRMED && row.visitor == null) {
            throw refused("identity", "must be confirmed before anything is given to or done for the person"
                    + " (GDPR art. 12(6)), unless they know their visitor id");
        }
        row.outcome = closing.outcome();
        row.outcomeReason = closing.reason();
        row.closedAt = now();
    }

    private static ProblemException refused(String field, String message) {
        return ProblemException.unprocessable("The change is not possible.", List.of(new Violation(field, message)));
    }

    private RequestRow row(StoredSite site, Kind kind, String source, Instant received) {
        RequestRow row = new RequestRow();
        row.id = UUID.randomUUID();
        row.siteId = site.id();
        row.kind = kind;
        row.source = source;
        row.receivedAt = received;
        row.due = Deadline.of(received);
        row.identity = IdentityCheck.PENDING;
        return row;
    }

    private void add(RequestRow row, StoredSite site, String by) {
        requests.persist(row);
        remember(row, by, "received");
        acts.fire(new Act("request.create", by, site.id(),
                Map.of("site", site.key(), "request", row.id.toString(), "kind", row.kind.toString())));
    }

    private void remember(RequestRow row, String by, String what) {
        EventRow event = new EventRow();
        event.requestId = row.id;
        event.id = UUID.randomUUID();
        event.at = now();
        event.by = by;
        event.what = what;
        requests.add(event);
    }

    /** The key of the request's site; a request of a site that the caller does not see is not there. */
    private String site(RequestRow row, Set<String> visible) {
        Map<Long, StoredSite> all = sites.ever().stream()
                .collect(Collectors.toMap(StoredSite::id, Function.identity()));
        String key = all.get(row.siteId).key();
        if (visible != null && !visible.contains(key)) {
            throw unknown(row.id);
        }
        return key;
    }

    private List<RequestView.Event> history(RequestRow row) {
        return requests.events(row.id).stream()
                .map(event -> new RequestView.Event(event.at, event.by, event.what))
                .toList();
    }

    private RequestView view(RequestRow row, String site, List<RequestView.Event> history) {
        return new RequestView(row.id, site, row.kind, row.source, row.receivedAt, row.due,
                row.closedAt == null && row.due.isBefore(today()), row.extensionReason, row.contact, row.visitor,
                row.message, row.language, row.identity, row.outcome, row.outcomeReason, row.closedAt, history);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private LocalDate today() {
        return Deadline.day(clock.instant());
    }

    private static ProblemException unknown(UUID id) {
        return ProblemException.notFound("There is no request " + id + ".");
    }
}
