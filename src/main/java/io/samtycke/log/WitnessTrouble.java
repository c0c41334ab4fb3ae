package io.samtycke.log;

/** There is no cosignature by a witness. Its message follows the witness's name in a sentence. */
class WitnessTrouble extends Exception {

    private static final long serialVersionUID = 1L;

    WitnessTrouble(String why) {
        super(why);
    }
}
