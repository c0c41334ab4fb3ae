package io.samtycke.platform;

import java.util.List;

/** A request that cannot be served, with the answer its sender gets. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final int retryAfterSeconds;

    private ProblemException(Problem problem, int retryAfterSeconds) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** 400: not the form that was asked for. */
    public static ProblemException malformed(String detail, Violation... violations) {
        return new ProblemException(Problem.of(400, detail, List.of(violations)), 0);
    }

    /** 400 with any number of violations. */
    public static ProblemException malformed(String detail, List<Violation> violations) {
        return new ProblemException(Problem.of(400, detail, violations), 0);
    }

    /** 422: the right form, but it contradicts itself or what is stored. */
    public static ProblemException unprocessable(String detail, List<Violation> violations) {
        return new ProblemException(Problem.of(422, detail, violations), 0);
    }

    /** Any other refusal. */
    public static ProblemException refused(int status, String detail) {
        return new ProblemException(Problem.of(status, detail), 0);
    }

    public static ProblemException notFound(String detail) {
        return refused(404, detail);
    }

    /** 503: not done, or nobody knows; the same request may be sent again after the given time. */
    public static ProblemException unavailable(String detail, int retryAfterSeconds) {
        return new ProblemException(Problem.of(503, detail), retryAfterSeconds);
    }

    /** 429: more than one sender may ask for; later it may. */
    public static ProblemException tooMany(String detail, int retryAfterSeconds) {
        return new ProblemException(Problem.of(429, detail), retryAfterSeconds);
    }

    /** The same refusal with its violations told in another way. */
    public ProblemException withViolations(List<Violation> violations) {
        return new ProblemException(Problem.of(problem.status(), problem.detail(), violations), retryAfterSeconds);
    }

    public Problem problem() {
        return problem;
    }

    /** Seconds for {@code Retry-After}; 0 when the header is not sent. */
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
