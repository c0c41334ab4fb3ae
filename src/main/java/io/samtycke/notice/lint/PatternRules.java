package io.samtycke.notice.lint;

import java.util.ArrayList;
import java.util.List;

import io.samtycke.notice.Finding.Severity;
import io.samtycke.site.Origins;

/** Whether {@code match} patterns hold what they are meant to hold. */
final class PatternRules {

    private static final String HELD = "LEK 9 kap. 28 §; ekomloven § 3-15: what is not held runs without consent";

    /** Beyond as many patterns the later ones are not compared: time grows with the square. */
    private static final int COMPARED = 2000;

    static final List<Rule> ALL = List.of(
            new Rule("pattern-impossible", Severity.WARNING,
                    "A pattern's host can exist: labels of letters, digits and inner hyphens, and a port that can be.",
                    HELD, "`match: [\"www..example.com\"]`", PatternRules::impossible),
            new Rule("pattern-shadowed", Severity.WARNING,
                    "A pattern is not covered by one of a service before it, which claims the same addresses first."
                            + " The first 2000 patterns of a draft are compared.",
                    HELD, "`*.example.com` of one service, `cdn.example.com` of a later one", PatternRules::shadowed),
            new Rule("pattern-own-site", Severity.WARNING,
                    "No pattern claims a host of the site itself as a whole: its own scripts would wait for consent."
                            + " A path on it may be claimed.",
                    "Contract §1 (what is held)", "`match: [\"*\"]`", PatternRules::ownSite));

    private PatternRules() {
    }

    private static void impossible(Subject subject, Rule.Objections objections) {
        subject.eachService((where, service) -> Subject.each(where + ".match", service.match(), (at, pattern) -> {
            if (!MatchPattern.of(pattern).canMatch()) {
                objections.at(at, "Correct the host of " + pattern + ": no address can fit it.");
            }
        }));
    }

    private record Claim(int service, String at, MatchPattern pattern) {}

    private static void shadowed(Subject subject, Rule.Objections objections) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < subject.draft().services().size(); i++) {
            int service = i;
            Subject.each("services[" + i + "].match", subject.draft().services().get(i).match(),
                    (at, pattern) -> claims.add(new Claim(service, at, MatchPattern.of(pattern))));
        }
        int compared = Math.min(claims.size(), COMPARED);
        for (int later = 0; later < compared; later++) {
            Claim claim = claims.get(later);
            for (int earlier = 0; earlier < later && claims.get(earlier).service() < claim.service(); earlier++) {
                if (claims.get(earlier).pattern().covers(claim.pattern())) {
                    objections.at(claim.at(), "Move its service before "
                            + subject.draft().services().get(claims.get(earlier).service()).key() + ", or narrow "
                            + claims.get(earlier).pattern() + " there: it claims all that " + claim.pattern()
                            + " could.");
                    break;
                }
            }
        }
    }

    private static void ownSite(Subject subject, Rule.Objections objections) {
        subject.eachService((where, service) -> Subject.each(where + ".match", service.match(), (at, pattern) -> {
            MatchPattern claimed = MatchPattern.of(pattern);
            subject.site().origins().stream()
                    .filter(origin -> claimed.claimsAllOf(ownHost(origin)))
                    .findFirst()
                    .ifPresent(origin -> objections.at(at, "Narrow " + pattern + ": it claims the site itself, "
                            + origin + ", whose own scripts would be held."));
        }));
    }

    /** With its wildcard, so that a subdomain of one's own may be claimed and all of them may not. */
    private static String ownHost(String origin) {
        return origin.contains("//*.") ? "*." + Origins.host(origin) : Origins.host(origin);
    }
}
