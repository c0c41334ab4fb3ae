package io.samtycke.notice;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.samtycke.site.Site;

/**
 * What a decision is checked against: the facts of one published version that intake and script need at hand.
 *
 * @param optional keys of the categories a visitor decides on, in the order they are shown
 * @param required keys of the categories that are always on
 * @param refusalLifetimeDays for decisions that grant nothing
 */
public record PublishedVersion(
        int version,
        String hash,
        boolean material,
        Instant publishedAt,
        List<String> optional,
        List<String> required,
        Set<String> services,
        String cookieDomain,
        int consentLifetimeDays,
        int refusalLifetimeDays,
        List<String> languages,
        String defaultLanguage) {

    static PublishedVersion of(VersionRow row, Notice notice) {
        return new PublishedVersion(row.id.version(), row.hash, row.material, row.publishedAt,
                keys(notice, false), keys(notice, true),
                notice.services().stream().map(Service::key).collect(Collectors.toUnmodifiableSet()),
                notice.cookieDomain(), notice.consentLifetimeDays(),
                notice.refusalLifetimeDays() == null
                        ? Site.defaultRefusalDays(notice.consentLifetimeDays())
                        : notice.refusalLifetimeDays(),
                notice.languages(), notice.defaultLanguage());
    }

    private static List<String> keys(Notice notice, boolean required) {
        return notice.categories().stream()
                .filter(category -> category.required() == required)
                .sorted(java.util.Comparator.comparingInt(Category::position))
                .map(Category::key)
                .toList();
    }
}
