package io.samtycke.log;

/** What is stored of the log contradicts itself: nothing is appended or signed until somebody has looked. */
class LogDamaged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param finding a sentence for the operator: what was found where, and what was expected */
    LogDamaged(String finding) {
        super(finding);
    }
}
