package io.samtycke.log.check;

import io.samtycke.log.reading.Verdict;

/**
 * Something that is not as it should be.
 *
 * @param code one word for programs
 * @param place the file, entry or line
 * @param what a sentence for people, to be read after the place
 */
public record Finding(String code, String place, String what) implements Verdict {

    @Override
    public String sentence() {
        return place + ": " + what;
    }
}
