package io.samtycke.catalogue;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import io.samtycke.platform.Act;
import io.samtycke.platform.Digests;
import io.samtycke.platform.Glob;

/** Tells what a cookie is: by the catalogue, and by an imported list where the catalogue knows nothing as exact. */
@ApplicationScoped
class CookieHintService {

    /** Prefixes up to this length fit too much to say anything without knowing who stored the cookie. */
    private static final int WEAK_PREFIX = 3;

    private static final Comparator<CookieAnswer> MOST_EXACT_FIRST = Comparator
            .comparingInt((CookieAnswer answer) -> exactness(answer.name()))
            .reversed()
            .thenComparing(CookieAnswer::from)
            .thenComparing(CookieAnswer::platform);

    private final Catalogue catalogue;
    private final CookieHintStore store;
    private final Clock clock;
    private final Event<Act> acts;

    CookieHintService(Catalogue catalogue, CookieHintStore store, Clock clock, Event<Act> acts) {
        this.catalogue = catalogue;
        this.store = store;
        this.clock = clock;
        this.acts = acts;
    }

    /** @param by who imports them */
    @Transactional
    HintsView replace(byte[] file, List<CookieHint> hints, String by) {
        String digest = Digests.sha256Hex(file);
        store.lock();
        HintsView before = store.last(digest);
        if (before != null) {
            return before;
        }
        HintsView now = new HintsView(true, hints.size(), digest, clock.instant().truncatedTo(ChronoUnit.MICROS));
        store.replace(hints, now, by);
        acts.fire(new Act("catalogue.import", by, null, Map.of("sha256", digest, "hints", hints.size())));
        return now;
    }

    @Transactional
    List<CookieAnswer> answers(String name) {
        List<CookieAnswer> answers = new ArrayList<>(ours(name));
        int known = answers.stream().mapToInt(answer -> exactness(answer.name())).max().orElse(-1);
        store.named(name).stream()
                .filter(hint -> !hint.prefix() || hint.name().length() > WEAK_PREFIX)
                .map(CookieAnswer::of)
                .filter(answer -> exactness(answer.name()) > known)
                .forEach(answers::add);
        answers.sort(MOST_EXACT_FIRST);
        return answers;
    }

    private List<CookieAnswer> ours(String name) {
        List<CookieAnswer> found = new ArrayList<>();
        for (CatalogueItem item : catalogue.items()) {
            for (int i = 0; i < item.service().cookies().size(); i++) {
                if (new Glob(item.service().cookies().get(i).name()).fits(name)) {
                    found.add(CookieAnswer.of(item, i));
                }
            }
        }
        return found;
    }

    /** A whole name says more than any part of one. */
    private static int exactness(String pattern) {
        Glob glob = new Glob(pattern);
        return glob.isExact() ? Integer.MAX_VALUE : glob.length();
    }
}
