package io.samtycke.log.note;

import java.util.List;

import io.samtycke.log.reading.Verdict;

/** Whether bytes are a checkpoint of a certain log. */
public sealed interface CheckpointVerdict extends Verdict {

    /** Signed by the log; every signature in the lists holds. */
    record Trusted(Checkpoint checkpoint, Note note, List<Signed> signed, List<Signed> cosigned)
            implements
                CheckpointVerdict {

        @Override
        public String code() {
            return "trusted";
        }

        @Override
        public String sentence() {
            return "The log " + checkpoint.origin() + " signed a tree of " + checkpoint.size() + " entries with root "
                    + checkpoint.root() + "; witnesses: " + cosigned.size() + ".";
        }
    }

    /** Not a checkpoint at all. */
    record Malformed(String why) implements CheckpointVerdict {

        @Override
        public String code() {
            return "malformed";
        }

        @Override
        public String sentence() {
            return "This is not a signed checkpoint: " + why + ".";
        }
    }

    /** The end is missing. */
    record Truncated(String why) implements CheckpointVerdict {

        @Override
        public String code() {
            return "truncated";
        }

        @Override
        public String sentence() {
            return "The end is missing: " + why + ".";
        }
    }

    /** Of a log with another name and other keys. */
    record OtherLog(String origin, String expected) implements CheckpointVerdict {

        @Override
        public String code() {
            return "other-log";
        }

        @Override
        public String sentence() {
            return "This belongs to the log " + origin + ", not to " + expected + ".";
        }
    }

    /** Signed by a key of this log, under the name of another. */
    record WrongOrigin(String origin, String expected) implements CheckpointVerdict {

        @Override
        public String code() {
            return "wrong-origin";
        }

        @Override
        public String sentence() {
            return "A key of " + expected + " signed a checkpoint that calls its log " + origin + ".";
        }
    }

    /** In the name of this log, signed by none of its keys. */
    record WrongKey(String origin) implements CheckpointVerdict {

        @Override
        public String code() {
            return "wrong-key";
        }

        @Override
        public String sentence() {
            return "The checkpoint is in the name of " + origin + ", but none of the known keys of that log signed it.";
        }
    }

    /** The line names a known key, whose signature it is not. */
    record Forged(VerifierKey key) implements CheckpointVerdict {

        @Override
        public String code() {
            return "forged";
        }

        @Override
        public String sentence() {
            return "The signature of " + key.name() + " does not fit: the checkpoint was changed after it was signed.";
        }
    }
}
