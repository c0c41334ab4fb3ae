package io.samtycke.packaged;

/**
 * How long and how often the tests break things: briefly in the build, thoroughly with {@code -Dfaults=long}
 * (docs/faults.md).
 */
final class Faults {

    private static final boolean LONG = "long".equals(System.getProperty("faults"));

    private Faults() {
    }

    static boolean thorough() {
        return LONG;
    }

    /** How often, or for how many seconds. */
    static int count(int brief, int thorough) {
        return LONG ? thorough : brief;
    }
}
