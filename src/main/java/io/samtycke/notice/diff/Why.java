package io.samtycke.notice.diff;

/** Why a change makes older decisions no longer an answer to what is asked: consent is specific and informed. */
enum Why {
    /** A change of words, looks or technique. */
    IMMATERIAL(null), NOBODY_ASKED("nobody was asked about it (GDPR art. 4(11), 6(1)(a))"), PURPOSE(
            "visitors decided on another purpose (GDPR art. 5(1)(b), 6(1)(a))"), RECIPIENT(
                    "visitors were told of another recipient (GDPR art. 13(1)(e); ekomloven § 3-15)"), TRANSFER(
                            "visitors were told otherwise about transfers to third countries (GDPR art. 13(1)(f), 49(1)(a))"), CONTROLLER(
                                    "visitors were told of another controller (GDPR art. 13(1)(a))"), NO_CHOICE(
                                            "what visitors could refuse is no longer theirs to refuse (ePrivacy Directive art. 5(3))"), BEFORE_CONSENT(
                                                    "vendors are contacted before the visitor decides (ePrivacy Directive art. 5(3))");

    private final String words;

    Why(String words) {
        this.words = words;
    }

    /** @return null where nobody has to be asked again */
    String words() {
        return words;
    }

    /** The same where visitors are asked at all. */
    Why where(boolean asked) {
        return asked ? this : IMMATERIAL;
    }
}
