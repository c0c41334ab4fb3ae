package io.samtycke.notice;

import java.util.List;
import java.util.stream.Stream;

import io.samtycke.notice.diff.Change;
import io.samtycke.platform.ProblemException;
import io.samtycke.platform.Violation;

/** Whether a version asks every visitor again. */
final class Reconsent {

    private Reconsent() {
    }

    /**
     * @param changes since the version before
     * @throws ProblemException 422 when nobody is to be asked again, something material has changed and no reason is given
     */
    static boolean asks(PublishRequest request, List<Change> changes) {
        List<Change> material = changes.stream().filter(Change::material).toList();
        if (request.material() == null) {
            return !material.isEmpty() && request.reason() == null;
        }
        if (!request.material() && !material.isEmpty() && request.reason() == null) {
            throw ProblemException.unprocessable(
                    "Visitors have to be asked again about what changed; publish it as material, or say in “reason” why not.",
                    Stream.concat(Stream.of(new Violation("reason", "must say why nobody is asked again")),
                            material.stream().map(change -> new Violation(change.path(),
                                    change.message() + ": " + change.why())))
                            .toList());
        }
        return request.material();
    }
}
