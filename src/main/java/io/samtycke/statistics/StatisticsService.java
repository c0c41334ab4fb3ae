package io.samtycke.statistics;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.samtycke.platform.ProblemException;
import io.samtycke.platform.Violation;
import io.samtycke.site.SiteService;
import io.samtycke.site.StoredSite;
import io.samtycke.statistics.ComparisonView.CategoryComparison;
import io.samtycke.statistics.StatisticsView.Group;
import io.samtycke.statistics.StatisticsView.Point;

/** Answers how visitors decide. */
@ApplicationScoped
class StatisticsService {

    private final SiteService sites;
    private final TallyStore tallies;
    private final Clock clock;

    StatisticsService(SiteService sites, TallyStore tallies, Clock clock) {
        this.sites = sites;
        this.tallies = tallies;
        this.clock = clock;
    }

    StatisticsView of(String site, String from, String to, String interval) {
        StoredSite found = sites.get(site);
        Period period = Period.of(from, to, interval, clock.instant());
        Map<Dimension, Map<String, Counts.Sum>> sums = new EnumMap<>(Dimension.class);
        Counts.Sum total = new Counts.Sum();
        long[] bots = {0};
        tallies.count(found.id(), period, (dimension, key, action, granted, refused, decisions, byBots) -> {
            sums.computeIfAbsent(dimension, d -> new TreeMap<>())
                    .computeIfAbsent(key, k -> new Counts.Sum())
                    .add(action, granted, refused, decisions);
            if (dimension == Dimension.TIME) {
                total.add(action, granted, refused, decisions);
                bots[0] += byBots;
            }
        });
        return new StatisticsView(site, period.from(), period.to(), period.interval(), total.counts(), bots[0],
                series(period, sums.getOrDefault(Dimension.TIME, Map.of())), groups(sums, Dimension.VERSION),
                groups(sums, Dimension.LANGUAGE), groups(sums, Dimension.DEVICE), groups(sums, Dimension.SURFACE),
                groups(sums, Dimension.ORIGIN));
    }

    ComparisonView compare(String site, Integer a, Integer b, String from, String to) {
        refuseUnlessNamed(a, b);
        StoredSite found = sites.get(site);
        Period period = Period.of(from, to, "month", clock.instant());
        Map<Integer, Counts.Sum> sums = new TreeMap<>(Map.of(a, new Counts.Sum(), b, new Counts.Sum()));
        tallies.count(found.id(), period, (dimension, key, action, granted, refused, decisions, bots) -> {
            if (dimension == Dimension.VERSION && sums.containsKey(Integer.valueOf(key))) {
                sums.get(Integer.valueOf(key)).add(action, granted, refused, decisions);
            }
        });
        Counts inA = sums.get(a).counts();
        Counts inB = sums.get(b).counts();
        List<CategoryComparison> categories = new ArrayList<>();
        for (CategoryAnswers one : inA.categories()) {
            for (CategoryAnswers other : inB.categories()) {
                if (one.key().equals(other.key())) {
                    categories.add(new CategoryComparison(one.key(), Shares.compare(one.granted(),
                            one.granted() + one.refused(), other.granted(), other.granted() + other.refused())));
                }
            }
        }
        return new ComparisonView(site, a, b, period.from(), period.to(),
                Shares.compare(acceptedAll(inA), decided(inA), acceptedAll(inB), decided(inB)), categories);
    }

    private static long acceptedAll(Counts counts) {
        return counts.actions().get("accept_all");
    }

    private static long decided(Counts counts) {
        return counts.decisions() - counts.actions().get("withdraw");
    }

    private static void refuseUnlessNamed(Integer a, Integer b) {
        List<Violation> wrong = new ArrayList<>();
        if (a == null) {
            wrong.add(new Violation("a", "must be the number of a version"));
        }
        if (b == null || b.equals(a)) {
            wrong.add(new Violation("b", "must be the number of another version"));
        }
        if (!wrong.isEmpty()) {
            throw ProblemException.malformed("Two versions are compared.", wrong);
        }
    }

    private static List<Point> series(Period period, Map<String, Counts.Sum> sums) {
        return period.begins().stream()
                .map(begin -> new Point(begin, sums.getOrDefault(begin.toString(), new Counts.Sum()).counts()))
                .toList();
    }

    /** The largest first. */
    private static List<Group> groups(Map<Dimension, Map<String, Counts.Sum>> sums, Dimension dimension) {
        return sums.getOrDefault(dimension, Map.of()).entrySet().stream()
                .filter(group -> group.getValue().decisions() > 0)
                .map(group -> new Group(group.getKey(), group.getValue().counts()))
                .sorted((one, other) -> Long.compare(other.counts().decisions(), one.counts().decisions()))
                .toList();
    }
}
