package io.samtycke.notice;

/**
 * A text in which {@code *} stands for any characters. The leftmost place of each part is enough, so there is no
 * backtracking: time grows with the length of the text, whatever the pattern.
 */
public final class Glob {

    private final String[] parts;

    private Glob(String[] parts) {
        this.parts = parts;
    }

    public static Glob of(String pattern) {
        return new Glob(pattern.split("\\*", -1));
    }

    /** Whether the whole text fits. */
    public boolean fits(String text) {
        if (parts.length == 1) {
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
