package io.samtycke.log.check;

import java.io.Serial;

/** A finding after which there is no use in looking on. */
final class CheckEnded extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    CheckEnded(Finding finding) {
        super(finding.sentence());
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
