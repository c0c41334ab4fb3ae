package io.samtycke.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.samtycke.notice.Cookie;
import io.samtycke.notice.Provider;
import io.samtycke.platform.Glob;

/**
 * A question to the catalogue. Null asks for nothing in particular.
 *
 * @param query words, each of which a service must answer by its name, provider, hosts, stored items or description
 * @param host such as {@code cdn.example.com}: services that load something from there
 */
record CatalogueSearch(String query, String category, String host) {

    /** Past every rank: not found. */
    private static final int ABSENT = 100;

    List<CatalogueItem> in(List<CatalogueItem> items) {
        List<String> words = query == null
                ? List.of()
                : Stream.of(query.toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty()).toList();
        return items.stream()
                .filter(item -> category == null || category.equals(item.service().category()))
                .filter(item -> host == null || loadsFrom(item, host.toLowerCase(Locale.ROOT)))
                .map(item -> new Ranked(item, words.stream().mapToInt(word -> rank(item, word)).sum()))
                .filter(ranked -> ranked.rank() < ABSENT)
                .sorted(Ranked.ORDER)
                .map(Ranked::item)
                .toList();
    }

    /** 0 is best. What somebody typed in full comes before what merely begins so, and that before what holds it. */
    private static int rank(CatalogueItem item, String word) {
        String name = item.service().name().toLowerCase(Locale.ROOT);
        if (name.equals(word) || item.service().key().equals(word)) {
            return 0;
        }
        if (stores(item, word) || loadsFrom(item, word)) {
            return 1;
        }
        if (name.startsWith(word)) {
            return 2;
        }
        if (Stream.of(name.split("[^\\p{L}\\p{N}]+")).anyMatch(part -> part.startsWith(word))) {
            return 3;
        }
        if (name.contains(word) || item.service().key().contains(word)) {
            return 4;
        }
        Provider provider = item.service().provider();
        if (provider != null && provider.name().toLowerCase(Locale.ROOT).contains(word)) {
            return 5;
        }
        if (item.service().match().stream().anyMatch(pattern -> pattern.contains(word))) {
            return 6;
        }
        if (item.service().cookies().stream().anyMatch(cookie -> lower(cookie).contains(word))) {
            return 7;
        }
        return item.description().values().stream().anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word))
                ? 8
                : ABSENT;
    }

    private static boolean stores(CatalogueItem item, String word) {
        return item.service().cookies().stream().anyMatch(cookie -> new Glob(lower(cookie)).fits(word));
    }

    private static String lower(Cookie cookie) {
        return cookie.name().toLowerCase(Locale.ROOT);
    }

    /** {@code *.x.com} is also x.com itself; a pattern for every host says nothing about this one. */
    private static boolean loadsFrom(CatalogueItem item, String host) {
        return item.service().match().stream()
                .map(pattern -> pattern.split("/", 2)[0])
                .filter(pattern -> !pattern.equals("*"))
                .map(Glob::new)
                .anyMatch(pattern -> pattern.fits(host) || pattern.fits("." + host));
    }

    private record Ranked(CatalogueItem item, int rank) {

        private static final Comparator<Ranked> ORDER = Comparator.comparingInt(Ranked::rank)
                .thenComparing(ranked -> ranked.item().service().name(), String.CASE_INSENSITIVE_ORDER)
                .thenComparing(ranked -> ranked.item().service().key());
    }
}
