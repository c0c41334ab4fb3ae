package io.samtycke.platform;

/** A text in which {@code *} stands for any characters, as in match patterns and names of cookies. */
public final class Glob {

    private final String[] parts;

    public Glob(String pattern) {
        parts = pattern.split("\\*", -1);
    }

    /** How many characters are not left open: of two globs that fit, the one with more says more. */
    public int length() {
        return String.join("", parts).length();
    }

    /** Whether nothing is left open. */
    public boolean isExact() {
        return parts.length == 1;
    }

    /** The leftmost place of each part is enough, so there is no backtracking and time stays linear. */
    public boolean fits(String text) {
        if (isExact()) {
            return text.equals(parts[0]);
        }
        if (!text.startsWith(parts[0])) {
            return false;
        }
        int from = parts[0].length();
        for (int i = 1; i < parts.length - 1; i++) {
            int found = text.indexOf(parts[i], from);
            if (found < 0) {
                return false;
            }
            from = found + parts[i].length();
        }
        String last = parts[parts.length - 1];
        return text.length() - last.length() >= from && text.endsWith(last);
    }
}
