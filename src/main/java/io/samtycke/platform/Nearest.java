package io.samtycke.platform;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant who wrote a name that is not known. */
public final class Nearest {

    /** One slip in so many letters still looks like the same word. */
    private static final int LETTERS_PER_SLIP = 3;

    /** Names are short; what is longer is not one that was mistyped. */
    private static final int LONGEST = 60;

    private Nearest() {
    }

    /** The known name that takes the fewest slips: a letter too many, too few, another, or two swapped. */
    public static Optional<String> to(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream()
                .filter(name -> slips(written, name) <= Math.max(1, name.length() / LETTERS_PER_SLIP))
                .min(Comparator.comparingInt((String name) -> slips(written, name)).thenComparing(name -> name));
    }

    /** Optimal string alignment distance, upper and lower case being the same. */
    private static int slips(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] slips = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    slips[i][j] = i + j;
                    continue;
                }
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                slips[i][j] = Math.min(slips[i - 1][j - 1] + same, Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    slips[i][j] = Math.min(slips[i][j], slips[i - 2][j - 2] + 1);
                }
            }
        }
        return slips[a.length()][b.length()];
    }

    /** What to tell about a name that is not known. */
    public static String advise(String written, Collection<String> known) {
        return to(written, known).map(name -> "unknown, did you mean " + name + "?")
                .orElseGet(() -> "unknown; known here are " + String.join(", ", known.stream().sorted().toList()));
    }
}
