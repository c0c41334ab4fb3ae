package io.samtycke.log.proof;

import io.samtycke.log.reading.Parsed;

/** The lines of a text, one after the other. */
final class Lines {

    private final String text;
    private int at;
    private int number;
    private boolean ended;

    Lines(String text) {
        this.text = text;
    }

    /** The next line without its newline; an empty one, and {@link #ended}, if it is not there to its end. */
    String next() {
        int end = text.indexOf('\n', at);
        ended = end < 0;
        if (ended) {
            return "";
        }
        String line = text.substring(at, end);
        at = end + 1;
        number++;
        return line;
    }

    boolean ended() {
        return ended;
    }

    String rest() {
        return text.substring(at);
    }

    /** The last line was not what it should be, or the text ended before it did. */
    <T> Parsed<T> refuse(String expected) {
        return ended
                ? Parsed.truncated("the file ends after line " + number + "; expected: " + expected)
                : Parsed.malformed("line " + number + ": expected " + expected);
    }
}
