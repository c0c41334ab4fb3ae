package io.samtycke.platform;

import java.util.List;

/** What a feature looks at when an operator asks whether all is well ({@code doctor}); it changes nothing. */
public interface Examination {

    List<Result> examine();

    /**
     * What was found.
     *
     * @param about what was looked at, in a few words
     * @param finding a sentence for the operator: how it is, and what to do
     */
    record Result(State state, String about, String finding) {

        public static Result well(String about, String finding) {
            return new Result(State.WELL, about, finding);
        }

        public static Result advice(String about, String finding) {
            return new Result(State.ADVICE, about, finding);
        }

        public static Result trouble(String about, String finding) {
            return new Result(State.TROUBLE, about, finding);
        }
    }

    /** How bad it is. */
    enum State {
        WELL, ADVICE, TROUBLE
    }
}
