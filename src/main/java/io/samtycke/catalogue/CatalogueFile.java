package io.samtycke.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.samtycke.notice.Cookie;
import io.samtycke.notice.Provider;
import io.samtycke.notice.Service;
import io.samtycke.notice.Transfer;
import io.samtycke.platform.Copies;

/**
 * A file of the catalogue, {@code catalogue/<key>.yaml}.
 *
 * @param category the one most sites would choose
 * @param adapter the vendor of {@code web-snippet/src/signals} that tells this service of decisions, if there is one
 * @param selfHosted runs on the site's own server, so that the provider is the site's controller
 * @param description by language: what the service does on the site
 * @param sources where {@code provider}, {@code transfer}, {@code match} or {@code cookies} are from
 * @param unverified those of the four that the provider's own pages were not seen to say
 */
record CatalogueFile(
        String key,
        String name,
        String category,
        String adapter,
        Boolean selfHosted,
        LocalDate lastReviewed,
        Map<String, String> description,
        Provider provider,
        Transfer transfer,
        List<String> match,
        List<StoredItem> cookies,
        Map<String, String> sources,
        List<String> unverified) {

    CatalogueFile {
        selfHosted = selfHosted != null && selfHosted;
        sources = Copies.map(sources);
        unverified = Copies.list(unverified);
    }

    CatalogueItem item() {
        Service service = new Service(
                key, name, category, provider, transfer, match, cookies.stream().map(StoredItem::cookie).toList());
        List<CatalogueItem.Source> found = new ArrayList<>();
        sources.forEach((fact, url) -> found.add(new CatalogueItem.Source(fact, url)));
        List<String> doubtful = new ArrayList<>(unverified);
        for (int i = 0; i < cookies.size(); i++) {
            String fact = "cookies[" + i + "]";
            if (cookies.get(i).source() != null) {
                found.add(new CatalogueItem.Source(fact, cookies.get(i).source()));
            }
            if (cookies.get(i).unverified()) {
                doubtful.add(fact);
            }
        }
        return new CatalogueItem(service, description, adapter, selfHosted, lastReviewed, found, doubtful);
    }

    /**
     * A cookie or storage key with where its facts are from.
     *
     * @param source address of a page that names it; null when there is none
     * @param unverified whether the provider's own pages were not seen to say so
     */
    record StoredItem(
            String name,
            Cookie.Kind kind,
            Cookie.Party party,
            String lifetime,
            Map<String, String> purpose,
            String source,
            Boolean unverified) {

        StoredItem {
            unverified = unverified != null && unverified;
        }

        Cookie cookie() {
            return new Cookie(name, kind, party, lifetime, purpose);
        }
    }
}
