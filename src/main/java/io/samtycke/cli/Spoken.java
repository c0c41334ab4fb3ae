package io.samtycke.cli;

/** Text on its way to a terminal, parts of which somebody else wrote. */
final class Spoken {

    private Spoken() {
    }

    /** Without the control characters that a terminal would obey. */
    static String of(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0080-\\u009f]", "?");
    }
}
