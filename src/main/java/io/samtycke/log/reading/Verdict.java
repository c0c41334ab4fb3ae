package io.samtycke.log.reading;

/** A judgement on something that was handed in. */
public interface Verdict {

    /** One word for programs; the vectors in docs/log-vectors.json use it. */
    String code();

    /** For people: what was found, and what that means. */
    String sentence();
}
