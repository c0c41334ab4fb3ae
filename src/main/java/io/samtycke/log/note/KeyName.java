package io.samtycke.log.note;

/** Names of keys: part of a line that is divided at spaces, and of a key that is divided at pluses. */
final class KeyName {

    /** U+0085 is a space to Unicode and not to Java. */
    private static final int NEXT_LINE = 0x85;

    private KeyName() {
    }

    static boolean valid(String name) {
        return !name.isEmpty()
                && name.codePoints()
                        .noneMatch(c -> c < ' '
                                || c == '+'
                                || c == NEXT_LINE
                                || Character.isWhitespace(c)
                                || Character.isSpaceChar(c));
    }
}
